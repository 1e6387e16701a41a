package org.neckar.hal.coordinate;

/**
 * Analog pad of the chip.
 *
 * @param toEnum 0..1
 */
@Range(max = 1)
public record PadOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Checks the range. */
    public PadOnDLS {
        CoordinateType.check(PadOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
