package org.neckar.hal.coordinate;

/** Performance test of the link. */
public record PerfTestOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
