package org.neckar.hal.coordinate;

/**
 * Writable register of the INA219 power monitors of the board.
 *
 * @param toEnum monitor * size(register) + register
 */
@Composed(local = I2CINA219RwRegisterOnINA219.class, on = INA219OnBoard.class)
public record I2CINA219RwRegisterOnBoard(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = I2CINA219RwRegisterOnINA219.SIZE * INA219OnBoard.SIZE;

    /** Checks the range. */
    public I2CINA219RwRegisterOnBoard {
        CoordinateType.check(I2CINA219RwRegisterOnBoard.class, toEnum);
    }

    /** The place made of its parts. */
    public static I2CINA219RwRegisterOnBoard at(I2CINA219RwRegisterOnINA219 register, INA219OnBoard monitor) {
        return new I2CINA219RwRegisterOnBoard(monitor.toEnum() * I2CINA219RwRegisterOnINA219.SIZE + register.toEnum());
    }

    /** The place inside the monitor. */
    public I2CINA219RwRegisterOnINA219 toI2CINA219RwRegisterOnINA219() {
        return new I2CINA219RwRegisterOnINA219(toEnum % I2CINA219RwRegisterOnINA219.SIZE);
    }

    /** The monitor. */
    public INA219OnBoard toINA219OnBoard() {
        return new INA219OnBoard(toEnum / I2CINA219RwRegisterOnINA219.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
