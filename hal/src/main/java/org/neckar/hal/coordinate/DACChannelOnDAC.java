package org.neckar.hal.coordinate;

/**
 * Channel of a DAC of the xBoard.
 *
 * @param toEnum 0..7
 */
@Range(max = 7)
public record DACChannelOnDAC(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public DACChannelOnDAC {
        CoordinateType.check(DACChannelOnDAC.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
