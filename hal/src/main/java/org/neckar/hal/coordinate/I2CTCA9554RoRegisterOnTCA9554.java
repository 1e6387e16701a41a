package org.neckar.hal.coordinate;

/**
 * Readable register of a TCA9554 I/O expander.
 *
 * @param toEnum 0 inputs
 */
@Range(max = 0)
public record I2CTCA9554RoRegisterOnTCA9554(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 1;

    /** Input levels. */
    public static final I2CTCA9554RoRegisterOnTCA9554 INPUTS = new I2CTCA9554RoRegisterOnTCA9554(0);

    /** Checks the range. */
    public I2CTCA9554RoRegisterOnTCA9554 {
        CoordinateType.check(I2CTCA9554RoRegisterOnTCA9554.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
