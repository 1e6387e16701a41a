package org.neckar.hal.coordinate;

/**
 * Weights of four synapses.
 *
 * @param toEnum synram * size(quad) + quad
 */
@Composed(local = SynapseQuadOnSynram.class, on = SynramOnDLS.class)
public record SynapseWeightQuadOnDLS(int toEnum) implements OnSynapseQuad {
    /** Number of places. */
    public static final int SIZE = SynapseQuadOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public SynapseWeightQuadOnDLS {
        CoordinateType.check(SynapseWeightQuadOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static SynapseWeightQuadOnDLS at(SynapseQuadOnSynram quad, SynramOnDLS synram) {
        return new SynapseWeightQuadOnDLS(synram.toEnum() * SynapseQuadOnSynram.SIZE + quad.toEnum());
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
