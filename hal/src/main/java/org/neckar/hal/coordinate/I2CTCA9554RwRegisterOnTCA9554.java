package org.neckar.hal.coordinate;

/**
 * Writable register of a TCA9554 I/O expander.
 *
 * @param toEnum 0 outputs, 1 polarity, 2 config
 */
@Range(max = 2)
public record I2CTCA9554RwRegisterOnTCA9554(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 3;

    /** Output levels. */
    public static final I2CTCA9554RwRegisterOnTCA9554 OUTPUTS = new I2CTCA9554RwRegisterOnTCA9554(0);

    /** Inversion of the inputs. */
    public static final I2CTCA9554RwRegisterOnTCA9554 POLARITY = new I2CTCA9554RwRegisterOnTCA9554(1);

    /** Direction of the pins. */
    public static final I2CTCA9554RwRegisterOnTCA9554 CONFIG = new I2CTCA9554RwRegisterOnTCA9554(2);

    /** Checks the range. */
    public I2CTCA9554RwRegisterOnTCA9554 {
        CoordinateType.check(I2CTCA9554RwRegisterOnTCA9554.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
