package org.neckar.hal.coordinate;

/** Barrier of the playback executor. */
public record BarrierOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
