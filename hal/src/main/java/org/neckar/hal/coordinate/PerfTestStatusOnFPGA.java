package org.neckar.hal.coordinate;

/** Counters of the performance test. */
public record PerfTestStatusOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
