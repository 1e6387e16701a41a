package org.neckar.hal.coordinate;

/**
 * Route of an event from the serial event interface to the chip.
 *
 * @param toEnum serial address
 */
@Range(max = 255)
public record SpikeIOInputRouteOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 256;

    /** Checks the range. */
    public SpikeIOInputRouteOnFPGA {
        CoordinateType.check(SpikeIOInputRouteOnFPGA.class, toEnum);
    }

    /** The serial address. */
    public SpikeIOAddress toSpikeIOAddress() {
        return new SpikeIOAddress(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
