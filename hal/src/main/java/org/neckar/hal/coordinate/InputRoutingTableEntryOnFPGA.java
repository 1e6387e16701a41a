package org.neckar.hal.coordinate;

/**
 * Entry of the table of labels coming from other FPGAs.
 *
 * @param toEnum incoming label, 15 bits
 */
@Range(max = 32767)
public record InputRoutingTableEntryOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 32768;

    /** Checks the range. */
    public InputRoutingTableEntryOnFPGA {
        CoordinateType.check(InputRoutingTableEntryOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
