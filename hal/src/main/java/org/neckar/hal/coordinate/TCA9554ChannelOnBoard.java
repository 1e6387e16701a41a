package org.neckar.hal.coordinate;

/**
 * Line of the I/O expander; high disables.
 *
 * @param toEnum 0..7, see the constants
 */
@Range(max = 7)
public record TCA9554ChannelOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Disables the 2.5 V digital supply. */
    public static final TCA9554ChannelOnBoard DISABLE_VDD25_DIGITAL = new TCA9554ChannelOnBoard(0);

    /** Disables the 1.2 V digital supply. */
    public static final TCA9554ChannelOnBoard DISABLE_VDD12_DIGITAL = new TCA9554ChannelOnBoard(1);

    /** Disables the 1.2 V supply of the PLL. */
    public static final TCA9554ChannelOnBoard DISABLE_VDD12_PLL = new TCA9554ChannelOnBoard(2);

    /** Disables the 1.2 V supply of the MADC. */
    public static final TCA9554ChannelOnBoard DISABLE_VDD12_MADC = new TCA9554ChannelOnBoard(3);

    /** Disables the 2.5 V analog supply. */
    public static final TCA9554ChannelOnBoard DISABLE_VDD25_ANALOG = new TCA9554ChannelOnBoard(4);

    /** Disables the 1.2 V analog supply. */
    public static final TCA9554ChannelOnBoard DISABLE_VDD12_ANALOG = new TCA9554ChannelOnBoard(5);

    /** Disables the LED. */
    public static final TCA9554ChannelOnBoard DISABLE_LED = new TCA9554ChannelOnBoard(6);

    /** Disables the power. */
    public static final TCA9554ChannelOnBoard DISABLE_POWER = new TCA9554ChannelOnBoard(7);

    /** Checks the range. */
    public TCA9554ChannelOnBoard {
        CoordinateType.check(TCA9554ChannelOnBoard.class, toEnum);
    }

    /** The expander. */
    public TCA9554OnBoard toTCA9554OnBoard() {
        return new TCA9554OnBoard();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
