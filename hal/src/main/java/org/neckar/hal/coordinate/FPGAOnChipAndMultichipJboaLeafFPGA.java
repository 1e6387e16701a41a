package org.neckar.hal.coordinate;

/**
 * The FPGA that links a chip to the other chips of a jBOA system.
 *
 * @param toEnum 0, the only one
 */
@Range(max = 0)
public record FPGAOnChipAndMultichipJboaLeafFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 1;

    /** Checks the range. */
    public FPGAOnChipAndMultichipJboaLeafFPGA {
        CoordinateType.check(FPGAOnChipAndMultichipJboaLeafFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
