package org.neckar.hal.coordinate;

/**
 * A chip and the FPGA of its own, of a system.
 *
 * @param toEnum 0, the only one
 */
@Range(max = 0)
public record ChipAndSinglechipFPGAOnSystem(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 1;

    /** Checks the range. */
    public ChipAndSinglechipFPGAOnSystem {
        CoordinateType.check(ChipAndSinglechipFPGAOnSystem.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
