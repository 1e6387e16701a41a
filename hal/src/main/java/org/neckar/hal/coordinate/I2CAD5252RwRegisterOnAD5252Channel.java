package org.neckar.hal.coordinate;

/**
 * Register of a channel of an AD5252 potentiometer.
 *
 * @param toEnum 0 rdac volatile, 1 eemem persistent
 */
@Range(max = 1)
public record I2CAD5252RwRegisterOnAD5252Channel(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Present setting, lost without supply. */
    public static final I2CAD5252RwRegisterOnAD5252Channel RDAC_VOLATILE = new I2CAD5252RwRegisterOnAD5252Channel(0);

    /** Setting restored at power-on. */
    public static final I2CAD5252RwRegisterOnAD5252Channel EEMEM_PERSISTENT = new I2CAD5252RwRegisterOnAD5252Channel(1);

    /** Checks the range. */
    public I2CAD5252RwRegisterOnAD5252Channel {
        CoordinateType.check(I2CAD5252RwRegisterOnAD5252Channel.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
