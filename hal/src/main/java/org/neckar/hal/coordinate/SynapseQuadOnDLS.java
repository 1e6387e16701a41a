package org.neckar.hal.coordinate;

/**
 * Four synapses of one row.
 *
 * @param toEnum synram * size(quad) + quad
 */
@Composed(local = SynapseQuadOnSynram.class, on = SynramOnDLS.class)
public record SynapseQuadOnDLS(int toEnum) implements OnSynapseQuad {
    /** Number of places. */
    public static final int SIZE = SynapseQuadOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public SynapseQuadOnDLS {
        CoordinateType.check(SynapseQuadOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static SynapseQuadOnDLS at(SynapseQuadOnSynram quad, SynramOnDLS synram) {
        return new SynapseQuadOnDLS(synram.toEnum() * SynapseQuadOnSynram.SIZE + quad.toEnum());
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
