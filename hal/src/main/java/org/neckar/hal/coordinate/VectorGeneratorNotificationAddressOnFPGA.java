package org.neckar.hal.coordinate;

/**
 * Where a vector generator reports that it is done.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record VectorGeneratorNotificationAddressOnFPGA(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** For the upper half of the chip. */
    public static final VectorGeneratorNotificationAddressOnFPGA TOP = new VectorGeneratorNotificationAddressOnFPGA(0);

    /** For the lower half of the chip. */
    public static final VectorGeneratorNotificationAddressOnFPGA BOTTOM =
            new VectorGeneratorNotificationAddressOnFPGA(1);

    /** Checks the range. */
    public VectorGeneratorNotificationAddressOnFPGA {
        CoordinateType.check(VectorGeneratorNotificationAddressOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
