package org.neckar.hal.coordinate;

/**
 * Row of a block of parameter memory: one parameter of all neurons of the quadrant.
 *
 * @param toEnum 0..23
 */
@Range(max = 23)
public record CapMemRowOnCapMemBlock(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 24;

    /** Checks the range. */
    public CapMemRowOnCapMemBlock {
        CoordinateType.check(CapMemRowOnCapMemBlock.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
