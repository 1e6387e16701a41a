package org.neckar.hal.coordinate;

/**
 * CADC samples of one row of synapses.
 *
 * @param toEnum synram * size(row) + row
 */
@Composed(local = SynapseRowOnSynram.class, on = SynramOnDLS.class)
public record CADCSampleRowOnDLS(int toEnum) implements PerSynapseRow {
    /** Number of places. */
    public static final int SIZE = SynapseRowOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public CADCSampleRowOnDLS {
        CoordinateType.check(CADCSampleRowOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static CADCSampleRowOnDLS at(SynapseRowOnSynram row, SynramOnDLS synram) {
        return new CADCSampleRowOnDLS(synram.toEnum() * SynapseRowOnSynram.SIZE + row.toEnum());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
