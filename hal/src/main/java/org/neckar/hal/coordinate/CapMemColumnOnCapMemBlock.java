package org.neckar.hal.coordinate;

/**
 * Column of a block of parameter memory: 0..127 belong to neurons, 128 and 129 hold shared parameters.
 *
 * @param toEnum 0..129
 */
@Range(max = 129)
public record CapMemColumnOnCapMemBlock(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 130;

    /** Checks the range. */
    public CapMemColumnOnCapMemBlock {
        CoordinateType.check(CapMemColumnOnCapMemBlock.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
