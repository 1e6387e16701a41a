package org.neckar.hal.coordinate;

/**
 * Channel of events between FPGA and chip.
 *
 * @param toEnum 0..3
 */
@Range(max = 3)
public record SPL1Address(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Checks the range. */
    public SPL1Address {
        CoordinateType.check(SPL1Address.class, toEnum);
    }

    /** Crossbar input of events from the FPGA. */
    public CrossbarInputOnDLS toCrossbarInputOnDLS() {
        return new CrossbarInputOnDLS(toEnum + 8);
    }

    /** Crossbar output of events to the FPGA. */
    public CrossbarL2OutputOnDLS toCrossbarL2OutputOnDLS() {
        return new CrossbarL2OutputOnDLS(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
