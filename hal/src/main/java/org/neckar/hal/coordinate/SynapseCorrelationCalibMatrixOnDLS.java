package org.neckar.hal.coordinate;

/**
 * All correlation calibration bits of one synapse array.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record SynapseCorrelationCalibMatrixOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final SynapseCorrelationCalibMatrixOnDLS TOP = new SynapseCorrelationCalibMatrixOnDLS(0);

    /** Lower half of the chip. */
    public static final SynapseCorrelationCalibMatrixOnDLS BOTTOM = new SynapseCorrelationCalibMatrixOnDLS(1);

    /** Checks the range. */
    public SynapseCorrelationCalibMatrixOnDLS {
        CoordinateType.check(SynapseCorrelationCalibMatrixOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
