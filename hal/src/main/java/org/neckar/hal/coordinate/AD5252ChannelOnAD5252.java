package org.neckar.hal.coordinate;

/**
 * Potentiometer of the chip; its data sheet calls them 1 and 3.
 *
 * @param toEnum see the constants
 */
@Range(max = 1)
public record AD5252ChannelOnAD5252(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Channel 1 of the data sheet. */
    public static final AD5252ChannelOnAD5252 CHANNEL_1 = new AD5252ChannelOnAD5252(0);

    /** Channel 3 of the data sheet. */
    public static final AD5252ChannelOnAD5252 CHANNEL_3 = new AD5252ChannelOnAD5252(1);

    /** Checks the range. */
    public AD5252ChannelOnAD5252 {
        CoordinateType.check(AD5252ChannelOnAD5252.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
