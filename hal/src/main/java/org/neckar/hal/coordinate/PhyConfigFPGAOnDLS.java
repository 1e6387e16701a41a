package org.neckar.hal.coordinate;

/**
 * Configuration of a link transceiver on the FPGA side.
 *
 * @param toEnum 0..7
 */
@Range(max = 7)
public record PhyConfigFPGAOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public PhyConfigFPGAOnDLS {
        CoordinateType.check(PhyConfigFPGAOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
