package org.neckar.hal.coordinate;

/**
 * One synapse.
 *
 * @param toEnum synram * size(synapse) + synapse
 */
@Composed(local = SynapseOnSynram.class, on = SynramOnDLS.class)
public record SynapseOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = SynapseOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public SynapseOnDLS {
        CoordinateType.check(SynapseOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static SynapseOnDLS at(SynapseOnSynram synapse, SynramOnDLS synram) {
        return new SynapseOnDLS(synram.toEnum() * SynapseOnSynram.SIZE + synapse.toEnum());
    }

    /** The place inside the block. */
    public SynapseOnSynram toSynapseOnSynram() {
        return new SynapseOnSynram(toEnum % SynapseOnSynram.SIZE);
    }

    /** The block. */
    public SynramOnDLS toSynramOnDLS() {
        return new SynramOnDLS(toEnum / SynapseOnSynram.SIZE);
    }

    /** The column. */
    public SynapseOnSynapseRow toSynapseOnSynapseRow() {
        return toSynapseOnSynram().toSynapseOnSynapseRow();
    }

    /** The row. */
    public SynapseRowOnSynram toSynapseRowOnSynram() {
        return toSynapseOnSynram().toSynapseRowOnSynram();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
