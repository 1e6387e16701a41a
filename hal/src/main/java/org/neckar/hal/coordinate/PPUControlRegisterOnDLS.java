package org.neckar.hal.coordinate;

/**
 * Control register of a PPU.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record PPUControlRegisterOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final PPUControlRegisterOnDLS TOP = new PPUControlRegisterOnDLS(0);

    /** Lower half of the chip. */
    public static final PPUControlRegisterOnDLS BOTTOM = new PPUControlRegisterOnDLS(1);

    /** Checks the range. */
    public PPUControlRegisterOnDLS {
        CoordinateType.check(PPUControlRegisterOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
