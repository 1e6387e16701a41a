package org.neckar.hal.coordinate;

/**
 * Common configuration of the correlation sensors of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record CommonCorrelationConfigOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final CommonCorrelationConfigOnDLS TOP = new CommonCorrelationConfigOnDLS(0);

    /** Lower half of the chip. */
    public static final CommonCorrelationConfigOnDLS BOTTOM = new CommonCorrelationConfigOnDLS(1);

    /** Checks the range. */
    public CommonCorrelationConfigOnDLS {
        CoordinateType.check(CommonCorrelationConfigOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
