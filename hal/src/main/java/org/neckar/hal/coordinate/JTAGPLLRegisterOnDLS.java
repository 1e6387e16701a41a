package org.neckar.hal.coordinate;

/**
 * Register of the clock generators that is reached through JTAG.
 *
 * @param toEnum 0..7
 */
@Range(max = 7)
public record JTAGPLLRegisterOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public JTAGPLLRegisterOnDLS {
        CoordinateType.check(JTAGPLLRegisterOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
