package org.neckar.hal.coordinate;

/**
 * Register of a channel of the DAC of the jBOA board.
 *
 * @param toEnum DAC * size(channel) + channel
 */
@Composed(local = DAC6573ChannelOnDAC6573.class, on = DAC6573OnBoard.class)
public record I2CDAC6573RwRegisterOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = DAC6573ChannelOnDAC6573.SIZE;

    /** Checks the range. */
    public I2CDAC6573RwRegisterOnBoard {
        CoordinateType.check(I2CDAC6573RwRegisterOnBoard.class, toEnum);
    }

    /** The place inside the DAC. */
    public DAC6573ChannelOnDAC6573 toDAC6573ChannelOnDAC6573() {
        return new DAC6573ChannelOnDAC6573(toEnum);
    }

    /** The DAC. */
    public DAC6573OnBoard toDAC6573OnBoard() {
        return new DAC6573OnBoard();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
