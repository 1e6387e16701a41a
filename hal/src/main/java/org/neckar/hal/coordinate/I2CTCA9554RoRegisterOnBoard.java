package org.neckar.hal.coordinate;

/**
 * Readable register of the I/O expander of the jBOA board.
 *
 * @param toEnum expander * size(register) + register
 */
@Composed(local = I2CTCA9554RoRegisterOnTCA9554.class, on = TCA9554OnBoard.class)
public record I2CTCA9554RoRegisterOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = I2CTCA9554RoRegisterOnTCA9554.SIZE;

    /** Checks the range. */
    public I2CTCA9554RoRegisterOnBoard {
        CoordinateType.check(I2CTCA9554RoRegisterOnBoard.class, toEnum);
    }

    /** The place inside the expander. */
    public I2CTCA9554RoRegisterOnTCA9554 toI2CTCA9554RoRegisterOnTCA9554() {
        return new I2CTCA9554RoRegisterOnTCA9554(toEnum);
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
