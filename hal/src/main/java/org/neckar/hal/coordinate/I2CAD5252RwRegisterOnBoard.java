package org.neckar.hal.coordinate;

/**
 * Register of a channel of the AD5252 potentiometers of the jBOA board.
 *
 * @param toEnum channel * size(register) + register
 */
@Composed(local = I2CAD5252RwRegisterOnAD5252Channel.class, on = AD5252ChannelOnBoard.class)
public record I2CAD5252RwRegisterOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = I2CAD5252RwRegisterOnAD5252Channel.SIZE * AD5252ChannelOnBoard.SIZE;

    /** Checks the range. */
    public I2CAD5252RwRegisterOnBoard {
        CoordinateType.check(I2CAD5252RwRegisterOnBoard.class, toEnum);
    }

    /** The place made of its parts. */
    public static I2CAD5252RwRegisterOnBoard at(
            I2CAD5252RwRegisterOnAD5252Channel register, AD5252ChannelOnBoard channel) {
        return new I2CAD5252RwRegisterOnBoard(
                channel.toEnum() * I2CAD5252RwRegisterOnAD5252Channel.SIZE + register.toEnum());
    }

    /** The place inside the channel. */
    public I2CAD5252RwRegisterOnAD5252Channel toI2CAD5252RwRegisterOnAD5252Channel() {
        return new I2CAD5252RwRegisterOnAD5252Channel(toEnum % I2CAD5252RwRegisterOnAD5252Channel.SIZE);
    }

    /** The channel. */
    public AD5252ChannelOnBoard toAD5252ChannelOnBoard() {
        return new AD5252ChannelOnBoard(toEnum / I2CAD5252RwRegisterOnAD5252Channel.SIZE);
    }

    /** The channel inside its potentiometer. */
    public AD5252ChannelOnAD5252 toAD5252ChannelOnAD5252() {
        return toAD5252ChannelOnBoard().toAD5252ChannelOnAD5252();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
