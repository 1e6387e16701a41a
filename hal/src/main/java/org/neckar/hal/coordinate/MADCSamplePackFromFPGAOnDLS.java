package org.neckar.hal.coordinate;

/**
 * Number of MADC samples in one message from the FPGA.
 *
 * @param toEnum 1..3
 */
@Range(min = 1, max = 3)
public record MADCSamplePackFromFPGAOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 3;

    /** Checks the range. */
    public MADCSamplePackFromFPGAOnDLS {
        CoordinateType.check(MADCSamplePackFromFPGAOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
