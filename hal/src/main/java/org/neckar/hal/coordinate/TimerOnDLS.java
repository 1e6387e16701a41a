package org.neckar.hal.coordinate;

/** Timer of the playback executor. */
public record TimerOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
