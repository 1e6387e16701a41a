package org.neckar.hal.coordinate;

/**
 * Row of synapses.
 *
 * @param toEnum synram * size(row) + row
 */
@Composed(local = SynapseRowOnSynram.class, on = SynramOnDLS.class)
public record SynapseRowOnDLS(int toEnum) implements PerSynapseRow {
    /** Number of places. */
    public static final int SIZE = SynapseRowOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public SynapseRowOnDLS {
        CoordinateType.check(SynapseRowOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static SynapseRowOnDLS at(SynapseRowOnSynram row, SynramOnDLS synram) {
        return new SynapseRowOnDLS(synram.toEnum() * SynapseRowOnSynram.SIZE + row.toEnum());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
