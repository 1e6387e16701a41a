package org.neckar.hal.coordinate;

/**
 * Channel of the DAC.
 *
 * @param toEnum 0..3
 */
@Range(max = 3)
public record DAC6573ChannelOnDAC6573(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Checks the range. */
    public DAC6573ChannelOnDAC6573 {
        CoordinateType.check(DAC6573ChannelOnDAC6573.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
