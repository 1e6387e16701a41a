package org.neckar.hal.coordinate;

/**
 * Labels of one row of synapses.
 *
 * @param toEnum synram * size(row) + row
 */
@Composed(local = SynapseRowOnSynram.class, on = SynramOnDLS.class)
public record SynapseLabelRowOnDLS(int toEnum) implements PerSynapseRow {
    /** Number of places. */
    public static final int SIZE = SynapseRowOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public SynapseLabelRowOnDLS {
        CoordinateType.check(SynapseLabelRowOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static SynapseLabelRowOnDLS at(SynapseRowOnSynram row, SynramOnDLS synram) {
        return new SynapseLabelRowOnDLS(synram.toEnum() * SynapseRowOnSynram.SIZE + row.toEnum());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
