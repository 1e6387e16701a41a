package org.neckar.hal.coordinate;

/**
 * Persistent setting of a potentiometer.
 *
 * @param toEnum chip * size(channel) + channel
 */
@Composed(local = AD5252ChannelOnAD5252.class, on = AD5252OnBoard.class)
public record AD5252ChannelConfigPersistentOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = AD5252ChannelOnAD5252.SIZE * AD5252OnBoard.SIZE;

    /** 2.5 V digital supply. */
    public static final AD5252ChannelConfigPersistentOnBoard VDD_25DIGITAL =
            new AD5252ChannelConfigPersistentOnBoard(0);

    /** 1.2 V digital supply. */
    public static final AD5252ChannelConfigPersistentOnBoard VDD_12DIGITAL =
            new AD5252ChannelConfigPersistentOnBoard(1);

    /** 1.2 V supply of the PLL. */
    public static final AD5252ChannelConfigPersistentOnBoard VDD_12PLL = new AD5252ChannelConfigPersistentOnBoard(2);

    /** 1.2 V supply of the MADC. */
    public static final AD5252ChannelConfigPersistentOnBoard VDD_12MADC = new AD5252ChannelConfigPersistentOnBoard(3);

    /** 1.2 V analog supply. */
    public static final AD5252ChannelConfigPersistentOnBoard VDD_12ANALOG = new AD5252ChannelConfigPersistentOnBoard(4);

    /** 2.5 V analog supply. */
    public static final AD5252ChannelConfigPersistentOnBoard VDD_25ANALOG = new AD5252ChannelConfigPersistentOnBoard(5);

    /** Checks the range. */
    public AD5252ChannelConfigPersistentOnBoard {
        CoordinateType.check(AD5252ChannelConfigPersistentOnBoard.class, toEnum);
    }

    /** The place made of its parts. */
    public static AD5252ChannelConfigPersistentOnBoard at(AD5252ChannelOnAD5252 channel, AD5252OnBoard chip) {
        return new AD5252ChannelConfigPersistentOnBoard(chip.toEnum() * AD5252ChannelOnAD5252.SIZE + channel.toEnum());
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

    /** The potentiometer. */
    public AD5252ChannelOnBoard toAD5252ChannelOnBoard() {
        return new AD5252ChannelOnBoard(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
