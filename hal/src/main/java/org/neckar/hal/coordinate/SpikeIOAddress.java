package org.neckar.hal.coordinate;

/**
 * Address of an event on the serial event interface; 255 is silent.
 *
 * @param toEnum 0..255
 */
@Range(max = 255)
public record SpikeIOAddress(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 256;

    /** Checks the range. */
    public SpikeIOAddress {
        CoordinateType.check(SpikeIOAddress.class, toEnum);
    }

    /** Its route to the chip. */
    public SpikeIOInputRouteOnFPGA toSpikeIOInputRouteOnFPGA() {
        return new SpikeIOInputRouteOnFPGA(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
