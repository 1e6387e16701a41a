package org.neckar.hal.coordinate;

/** Retries of the system time synchronisation. */
public record FPGASystimeSyncNumRetriesOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
