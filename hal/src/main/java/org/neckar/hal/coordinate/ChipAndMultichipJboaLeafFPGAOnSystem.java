package org.neckar.hal.coordinate;

/**
 * A chip and the FPGA that links it to the other chips of a jBOA system.
 *
 * @param toEnum 0, the only one
 */
@Range(max = 0)
public record ChipAndMultichipJboaLeafFPGAOnSystem(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 1;

    /** Checks the range. */
    public ChipAndMultichipJboaLeafFPGAOnSystem {
        CoordinateType.check(ChipAndMultichipJboaLeafFPGAOnSystem.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
