package org.neckar.hal.coordinate;

/**
 * Weights of one row of synapses.
 *
 * @param toEnum synram * size(row) + row
 */
@Composed(local = SynapseRowOnSynram.class, on = SynramOnDLS.class)
public record SynapseWeightRowOnDLS(int toEnum) implements PerSynapseRow {
    /** Number of places. */
    public static final int SIZE = SynapseRowOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public SynapseWeightRowOnDLS {
        CoordinateType.check(SynapseWeightRowOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static SynapseWeightRowOnDLS at(SynapseRowOnSynram row, SynramOnDLS synram) {
        return new SynapseWeightRowOnDLS(synram.toEnum() * SynapseRowOnSynram.SIZE + row.toEnum());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
