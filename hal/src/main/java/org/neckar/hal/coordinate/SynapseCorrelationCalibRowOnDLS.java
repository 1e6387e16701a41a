package org.neckar.hal.coordinate;

/**
 * Correlation calibration bits of one row of synapses.
 *
 * @param toEnum synram * size(row) + row
 */
@Composed(local = SynapseRowOnSynram.class, on = SynramOnDLS.class)
public record SynapseCorrelationCalibRowOnDLS(int toEnum) implements PerSynapseRow {
    /** Number of places. */
    public static final int SIZE = SynapseRowOnSynram.SIZE * SynramOnDLS.SIZE;

    /** Checks the range. */
    public SynapseCorrelationCalibRowOnDLS {
        CoordinateType.check(SynapseCorrelationCalibRowOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static SynapseCorrelationCalibRowOnDLS at(SynapseRowOnSynram row, SynramOnDLS synram) {
        return new SynapseCorrelationCalibRowOnDLS(synram.toEnum() * SynapseRowOnSynram.SIZE + row.toEnum());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
