package org.neckar.hal.coordinate;

/**
 * Bus behind the I2C multiplexer.
 *
 * @param toEnum 0..3
 */
@Range(max = 3)
public record TCA9546ChannelOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Checks the range. */
    public TCA9546ChannelOnBoard {
        CoordinateType.check(TCA9546ChannelOnBoard.class, toEnum);
    }

    /** The multiplexer. */
    public TCA9546OnBoard toTCA9546OnBoard() {
        return new TCA9546OnBoard();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
