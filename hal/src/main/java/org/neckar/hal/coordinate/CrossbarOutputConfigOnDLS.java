package org.neckar.hal.coordinate;

/** Configuration of the crossbar outputs. */
public record CrossbarOutputConfigOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
