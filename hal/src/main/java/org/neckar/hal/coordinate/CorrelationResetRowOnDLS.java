package org.neckar.hal.coordinate;

/**
 * Correlation reset registers of one row of synapses.
 *
 * @param toEnum synram * size(row) + row
 */
@Composed(local = SynapseRowOnSynram.class, on = SynramOnDLS.class)
public record CorrelationResetRowOnDLS(int toEnum) implements PerSynapseRow {
    /** Number of places. */
    public static final int SIZE = SynapseRowOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public CorrelationResetRowOnDLS {
        CoordinateType.check(CorrelationResetRowOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static CorrelationResetRowOnDLS at(SynapseRowOnSynram row, SynramOnDLS synram) {
        return new CorrelationResetRowOnDLS(synram.toEnum() * SynapseRowOnSynram.SIZE + row.toEnum());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
