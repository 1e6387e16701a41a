package org.neckar.hal.coordinate;

/**
 * Data register of a channel of a DAC of the xBoard.
 *
 * @param toEnum 0..7
 */
@Range(max = 7)
public record SPIDACDataRegisterOnDAC(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public SPIDACDataRegisterOnDAC {
        CoordinateType.check(SPIDACDataRegisterOnDAC.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
