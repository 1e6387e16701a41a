package org.neckar.hal.coordinate;

/** Chip time seen by the last system time synchronisation. */
public record FPGASystimeSyncLastAsicSystimeOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
