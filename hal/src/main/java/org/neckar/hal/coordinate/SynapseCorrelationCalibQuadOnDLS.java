package org.neckar.hal.coordinate;

/**
 * Correlation calibration bits of four synapses.
 *
 * @param toEnum synram * size(quad) + quad
 */
@Composed(local = SynapseQuadOnSynram.class, on = SynramOnDLS.class)
public record SynapseCorrelationCalibQuadOnDLS(int toEnum) implements OnSynapseQuad {
    /** Number of places. */
    public static final int SIZE = SynapseQuadOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public SynapseCorrelationCalibQuadOnDLS {
        CoordinateType.check(SynapseCorrelationCalibQuadOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static SynapseCorrelationCalibQuadOnDLS at(SynapseQuadOnSynram quad, SynramOnDLS synram) {
        return new SynapseCorrelationCalibQuadOnDLS(synram.toEnum() * SynapseQuadOnSynram.SIZE + quad.toEnum());
    }

    @Override
    public SynapseQuadOnSynram toSynapseQuadOnSynram() {
        return new SynapseQuadOnSynram(toEnum % SynapseQuadOnSynram.SIZE);
    }

    @Override
    public SynramOnDLS toSynramOnDLS() {
        return new SynramOnDLS(toEnum / SynapseQuadOnSynram.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
