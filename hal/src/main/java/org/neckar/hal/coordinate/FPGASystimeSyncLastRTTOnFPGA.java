package org.neckar.hal.coordinate;

/** Round trip of the last system time synchronisation. */
public record FPGASystimeSyncLastRTTOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
