package org.neckar.hal.coordinate;

/**
 * Position in a quad of four columns.
 *
 * @param toEnum 0..3
 */
@Range(max = 3)
public record EntryOnQuad(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Checks the range. */
    public EntryOnQuad {
        CoordinateType.check(EntryOnQuad.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
