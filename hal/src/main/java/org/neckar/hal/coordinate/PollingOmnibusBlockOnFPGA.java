package org.neckar.hal.coordinate;

/** Wait of the playback executor for a register value. */
public record PollingOmnibusBlockOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
