package org.neckar.hal.coordinate;

/**
 * Number of words in a block of PPU memory.
 *
 * @param toEnum 1..4096
 */
@Range(min = 1, max = 4096)
public record PPUMemoryBlockSize(int toEnum) implements Coordinate {
    /** Number of sizes. */
    public static final int SIZE = 4096;

    /** Checks the range. */
    public PPUMemoryBlockSize {
        CoordinateType.check(PPUMemoryBlockSize.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
