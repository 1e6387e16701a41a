package org.neckar.hal.coordinate;

/** Recording of events by the playback executor. */
public record EventRecordingConfigOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
