package org.neckar.hal.coordinate;

/** Serial event interface. */
public record SpikeIOConfigOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
