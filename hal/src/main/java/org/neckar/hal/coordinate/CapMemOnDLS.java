package org.neckar.hal.coordinate;

/** All parameter memory of the chip. */
public record CapMemOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
