package org.neckar.hal.coordinate;

/**
 * Route of an event from the chip to the serial event interface.
 *
 * @param toEnum spike label
 */
@Range(max = 65535)
public record SpikeIOOutputRouteOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 65536;

    /** Checks the range. */
    public SpikeIOOutputRouteOnFPGA {
        CoordinateType.check(SpikeIOOutputRouteOnFPGA.class, toEnum);
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
