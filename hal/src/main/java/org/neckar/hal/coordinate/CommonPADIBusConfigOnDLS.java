package org.neckar.hal.coordinate;

/**
 * Common configuration of the PADI buses of one hemisphere.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record CommonPADIBusConfigOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final CommonPADIBusConfigOnDLS TOP = new CommonPADIBusConfigOnDLS(0);

    /** Lower half of the chip. */
    public static final CommonPADIBusConfigOnDLS BOTTOM = new CommonPADIBusConfigOnDLS(1);

    /** Checks the range. */
    public CommonPADIBusConfigOnDLS {
        CoordinateType.check(CommonPADIBusConfigOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
