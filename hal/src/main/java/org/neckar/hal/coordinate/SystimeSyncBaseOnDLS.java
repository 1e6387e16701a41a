package org.neckar.hal.coordinate;

/** System time taken at the next synchronisation. */
public record SystimeSyncBaseOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
