package org.neckar.hal.coordinate;

/**
 * Number of spikes in one message from the FPGA.
 *
 * @param toEnum 1..3
 */
@Range(min = 1, max = 3)
public record SpikePackFromFPGAOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 3;

    /** Checks the range. */
    public SpikePackFromFPGAOnDLS {
        CoordinateType.check(SpikePackFromFPGAOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
