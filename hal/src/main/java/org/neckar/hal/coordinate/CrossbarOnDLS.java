package org.neckar.hal.coordinate;

/** The event crossbar. */
public record CrossbarOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
