package org.neckar.hal.coordinate;

/**
 * Common short-term plasticity configuration of the synapse drivers of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record CommonSTPConfigOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final CommonSTPConfigOnDLS TOP = new CommonSTPConfigOnDLS(0);

    /** Lower half of the chip. */
    public static final CommonSTPConfigOnDLS BOTTOM = new CommonSTPConfigOnDLS(1);

    /** Checks the range. */
    public CommonSTPConfigOnDLS {
        CoordinateType.check(CommonSTPConfigOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
