package org.neckar.hal.coordinate;

/**
 * Counters of a link transceiver.
 *
 * @param toEnum 0..7
 */
@Range(max = 7)
public record PhyStatusOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public PhyStatusOnFPGA {
        CoordinateType.check(PhyStatusOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
