package org.neckar.hal.coordinate;

/**
 * Side of a hemisphere that one block of parameter memory serves.
 *
 * @param toEnum 0 left (columns 0..127), 1 right (columns 128..255)
 */
@Range(max = 1)
public record CapMemBlockOnHemisphere(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Columns 0..127. */
    public static final CapMemBlockOnHemisphere LEFT = new CapMemBlockOnHemisphere(0);

    /** Columns 128..255. */
    public static final CapMemBlockOnHemisphere RIGHT = new CapMemBlockOnHemisphere(1);

    /** Checks the range. */
    public CapMemBlockOnHemisphere {
        CoordinateType.check(CapMemBlockOnHemisphere.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
