package org.neckar.hal.coordinate;

/**
 * Measurement register of the INA219 power monitors of the board.
 *
 * @param toEnum monitor * size(register) + register
 */
@Composed(local = I2CINA219RoRegisterOnINA219.class, on = INA219OnBoard.class)
public record I2CINA219RoRegisterOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = I2CINA219RoRegisterOnINA219.SIZE * INA219OnBoard.SIZE;

    /** Checks the range. */
    public I2CINA219RoRegisterOnBoard {
        CoordinateType.check(I2CINA219RoRegisterOnBoard.class, toEnum);
    }

    /** The place made of its parts. */
    public static I2CINA219RoRegisterOnBoard at(I2CINA219RoRegisterOnINA219 register, INA219OnBoard monitor) {
        return new I2CINA219RoRegisterOnBoard(monitor.toEnum() * I2CINA219RoRegisterOnINA219.SIZE + register.toEnum());
    }

    /** The place inside the monitor. */
    public I2CINA219RoRegisterOnINA219 toI2CINA219RoRegisterOnINA219() {
        return new I2CINA219RoRegisterOnINA219(toEnum % I2CINA219RoRegisterOnINA219.SIZE);
    }

    /** The monitor. */
    public INA219OnBoard toINA219OnBoard() {
        return new INA219OnBoard(toEnum / I2CINA219RoRegisterOnINA219.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
