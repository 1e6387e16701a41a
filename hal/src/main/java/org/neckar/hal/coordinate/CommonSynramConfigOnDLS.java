package org.neckar.hal.coordinate;

/**
 * Common configuration of the synapse array of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record CommonSynramConfigOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final CommonSynramConfigOnDLS TOP = new CommonSynramConfigOnDLS(0);

    /** Lower half of the chip. */
    public static final CommonSynramConfigOnDLS BOTTOM = new CommonSynramConfigOnDLS(1);

    /** Checks the range. */
    public CommonSynramConfigOnDLS {
        CoordinateType.check(CommonSynramConfigOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
