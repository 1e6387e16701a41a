package org.neckar.hal.coordinate;

/**
 * Writable register of an INA219 power monitor.
 *
 * @param toEnum 0 config, 1 calibration
 */
@Range(max = 1)
public record I2CINA219RwRegisterOnINA219(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Configuration. */
    public static final I2CINA219RwRegisterOnINA219 CONFIG = new I2CINA219RwRegisterOnINA219(0);

    /** Calibration of current and power. */
    public static final I2CINA219RwRegisterOnINA219 CALIBRATION = new I2CINA219RwRegisterOnINA219(1);

    /** Checks the range. */
    public I2CINA219RwRegisterOnINA219 {
        CoordinateType.check(I2CINA219RwRegisterOnINA219.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
