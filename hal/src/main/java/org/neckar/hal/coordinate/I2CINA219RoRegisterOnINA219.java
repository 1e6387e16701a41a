package org.neckar.hal.coordinate;

/**
 * Measurement register of an INA219 power monitor.
 *
 * @param toEnum 0 shunt, 1 bus, 2 power, 3 current
 */
@Range(max = 3)
public record I2CINA219RoRegisterOnINA219(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Voltage over the shunt. */
    public static final I2CINA219RoRegisterOnINA219 SHUNT = new I2CINA219RoRegisterOnINA219(0);

    /** Voltage of the supply. */
    public static final I2CINA219RoRegisterOnINA219 BUS = new I2CINA219RoRegisterOnINA219(1);

    /** Power. */
    public static final I2CINA219RoRegisterOnINA219 POWER = new I2CINA219RoRegisterOnINA219(2);

    /** Current. */
    public static final I2CINA219RoRegisterOnINA219 CURRENT = new I2CINA219RoRegisterOnINA219(3);

    /** Checks the range. */
    public I2CINA219RoRegisterOnINA219 {
        CoordinateType.check(I2CINA219RoRegisterOnINA219.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
