package org.neckar.hal.coordinate;

/**
 * Control register of a DAC of the xBoard.
 *
 * @param toEnum 0 gain reference, 1 ldac, 2 power down, 3 reset
 */
@Range(max = 3)
public record SPIDACControlRegisterOnDAC(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Gains and choice of the reference. */
    public static final SPIDACControlRegisterOnDAC GAIN_REFERENCE = new SPIDACControlRegisterOnDAC(0);

    /** When outputs take over new values. */
    public static final SPIDACControlRegisterOnDAC LDAC = new SPIDACControlRegisterOnDAC(1);

    /** Channels without power. */
    public static final SPIDACControlRegisterOnDAC POWER_DOWN = new SPIDACControlRegisterOnDAC(2);

    /** Reset. */
    public static final SPIDACControlRegisterOnDAC RESET = new SPIDACControlRegisterOnDAC(3);

    /** Checks the range. */
    public SPIDACControlRegisterOnDAC {
        CoordinateType.check(SPIDACControlRegisterOnDAC.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
