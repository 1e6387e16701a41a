package org.neckar.hal.coordinate;

/**
 * DAC of the xBoard.
 *
 * @param toEnum 0..1
 */
@Range(max = 1)
public record DACOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Checks the range. */
    public DACOnBoard {
        CoordinateType.check(DACOnBoard.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
