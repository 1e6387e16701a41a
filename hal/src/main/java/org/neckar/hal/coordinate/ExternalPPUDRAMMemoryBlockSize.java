package org.neckar.hal.coordinate;

/**
 * Number of bytes in a block of the external PPU DRAM.
 *
 * @param toEnum 1..268435456
 */
@Range(min = 1, max = 268435456)
public record ExternalPPUDRAMMemoryBlockSize(int toEnum) implements Coordinate {
    /** Number of sizes. */
    public static final int SIZE = 268435456;

    /** Checks the range. */
    public ExternalPPUDRAMMemoryBlockSize {
        CoordinateType.check(ExternalPPUDRAMMemoryBlockSize.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
