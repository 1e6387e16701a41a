package org.neckar.hal.coordinate;

/** Activity of the system time synchronisation. */
public record FPGASystimeSyncActiveStateOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
