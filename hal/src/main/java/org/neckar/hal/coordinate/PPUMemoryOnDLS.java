package org.neckar.hal.coordinate;

/**
 * Memory of a PPU, 16 KiB.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record PPUMemoryOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final PPUMemoryOnDLS TOP = new PPUMemoryOnDLS(0);

    /** Lower half of the chip. */
    public static final PPUMemoryOnDLS BOTTOM = new PPUMemoryOnDLS(1);

    /** Checks the range. */
    public PPUMemoryOnDLS {
        CoordinateType.check(PPUMemoryOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
