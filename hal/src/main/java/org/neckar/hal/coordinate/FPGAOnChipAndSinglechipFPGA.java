package org.neckar.hal.coordinate;

/**
 * The FPGA of a chip with an FPGA of its own.
 *
 * @param toEnum 0, the only one
 */
@Range(max = 0)
public record FPGAOnChipAndSinglechipFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 1;

    /** Checks the range. */
    public FPGAOnChipAndSinglechipFPGA {
        CoordinateType.check(FPGAOnChipAndSinglechipFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
