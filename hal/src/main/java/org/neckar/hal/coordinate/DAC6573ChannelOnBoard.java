package org.neckar.hal.coordinate;

/**
 * Channel of the DAC of the jBOA board.
 *
 * @param toEnum DAC * size(channel) + channel
 */
@Composed(local = DAC6573ChannelOnDAC6573.class, on = DAC6573OnBoard.class)
public record DAC6573ChannelOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = DAC6573ChannelOnDAC6573.SIZE;

    /** Reset voltage. */
    public static final DAC6573ChannelOnBoard V_RESET = new DAC6573ChannelOnBoard(0);

    /** Reference current. */
    public static final DAC6573ChannelOnBoard I_REF_BOARD = new DAC6573ChannelOnBoard(1);

    /** Voltage of the resistor measurement. */
    public static final DAC6573ChannelOnBoard V_RES_MEAS = new DAC6573ChannelOnBoard(2);

    /** Readout voltage. */
    public static final DAC6573ChannelOnBoard V_READOUT = new DAC6573ChannelOnBoard(3);

    /** Checks the range. */
    public DAC6573ChannelOnBoard {
        CoordinateType.check(DAC6573ChannelOnBoard.class, toEnum);
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
