package org.neckar.hal.coordinate;

/**
 * Word of 32 bits in the memory of a PPU.
 *
 * @param toEnum 0..4095
 */
@Range(max = 4095)
public record PPUMemoryWordOnPPU(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 4096;

    /** Where a program leaves its return code. */
    public static final PPUMemoryWordOnPPU RETURN_CODE = new PPUMemoryWordOnPPU(3071);

    /** Checks the range. */
    public PPUMemoryWordOnPPU {
        CoordinateType.check(PPUMemoryWordOnPPU.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
