package org.neckar.hal.coordinate;

/**
 * Labels of four synapses.
 *
 * @param toEnum synram * size(quad) + quad
 */
@Composed(local = SynapseQuadOnSynram.class, on = SynramOnDLS.class)
public record SynapseLabelQuadOnDLS(int toEnum) implements OnSynapseQuad {
    /** Number of places. */
    public static final int SIZE = SynapseQuadOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public SynapseLabelQuadOnDLS {
        CoordinateType.check(SynapseLabelQuadOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static SynapseLabelQuadOnDLS at(SynapseQuadOnSynram quad, SynramOnDLS synram) {
        return new SynapseLabelQuadOnDLS(synram.toEnum() * SynapseQuadOnSynram.SIZE + quad.toEnum());
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
