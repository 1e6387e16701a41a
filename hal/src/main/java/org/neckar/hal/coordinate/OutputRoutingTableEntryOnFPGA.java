package org.neckar.hal.coordinate;

/**
 * Entry of the table of labels going to other FPGAs.
 *
 * @param toEnum spike label of the chip
 */
@Range(max = 65535)
public record OutputRoutingTableEntryOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 65536;

    /** Checks the range. */
    public OutputRoutingTableEntryOnFPGA {
        CoordinateType.check(OutputRoutingTableEntryOnFPGA.class, toEnum);
    }

    /** The spike label. */
    public SpikeLabel toSpikeLabel() {
        return new SpikeLabel(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
