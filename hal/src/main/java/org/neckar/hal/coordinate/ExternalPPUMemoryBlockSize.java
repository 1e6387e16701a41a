package org.neckar.hal.coordinate;

/**
 * Number of bytes in a block of the external PPU memory.
 *
 * @param toEnum 1..131072
 */
@Range(min = 1, max = 131072)
public record ExternalPPUMemoryBlockSize(int toEnum) implements Coordinate {
    /** Number of sizes. */
    public static final int SIZE = 131072;

    /** Checks the range. */
    public ExternalPPUMemoryBlockSize {
        CoordinateType.check(ExternalPPUMemoryBlockSize.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
