package org.neckar.hal.coordinate;

/**
 * Potentiometer that sets a supply of the jBOA board.
 *
 * @param toEnum chip * size(channel) + channel
 */
@Composed(local = AD5252ChannelOnAD5252.class, on = AD5252OnBoard.class)
public record AD5252ChannelOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = AD5252ChannelOnAD5252.SIZE * AD5252OnBoard.SIZE;

    /** 2.5 V digital supply. */
    public static final AD5252ChannelOnBoard VDD_25DIGITAL = new AD5252ChannelOnBoard(0);

    /** 1.2 V digital supply. */
    public static final AD5252ChannelOnBoard VDD_12DIGITAL = new AD5252ChannelOnBoard(1);

    /** 1.2 V supply of the PLL. */
    public static final AD5252ChannelOnBoard VDD_12PLL = new AD5252ChannelOnBoard(2);

    /** 1.2 V supply of the MADC. */
    public static final AD5252ChannelOnBoard VDD_12MADC = new AD5252ChannelOnBoard(3);

    /** 1.2 V analog supply. */
    public static final AD5252ChannelOnBoard VDD_12ANALOG = new AD5252ChannelOnBoard(4);

    /** 2.5 V analog supply. */
    public static final AD5252ChannelOnBoard VDD_25ANALOG = new AD5252ChannelOnBoard(5);

    /** Checks the range. */
    public AD5252ChannelOnBoard {
        CoordinateType.check(AD5252ChannelOnBoard.class, toEnum);
    }

    /** The place made of its parts. */
    public static AD5252ChannelOnBoard at(AD5252ChannelOnAD5252 channel, AD5252OnBoard chip) {
        return new AD5252ChannelOnBoard(chip.toEnum() * AD5252ChannelOnAD5252.SIZE + channel.toEnum());
    }

    /** The place inside the chip. */
    public AD5252ChannelOnAD5252 toAD5252ChannelOnAD5252() {
        return new AD5252ChannelOnAD5252(toEnum % AD5252ChannelOnAD5252.SIZE);
    }

    /** The chip. */
    public AD5252OnBoard toAD5252OnBoard() {
        return new AD5252OnBoard(toEnum / AD5252ChannelOnAD5252.SIZE);
    }

    /** Its volatile setting. */
    public AD5252ChannelConfigOnBoard toAD5252ChannelConfigOnBoard() {
        return new AD5252ChannelConfigOnBoard(toEnum);
    }

    /** Its persistent setting. */
    public AD5252ChannelConfigPersistentOnBoard toAD5252ChannelConfigPersistentOnBoard() {
        return new AD5252ChannelConfigPersistentOnBoard(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
