package org.neckar.hal.coordinate;

/** Generator of the reference currents and voltages of the parameter memory. */
public record ReferenceGeneratorConfigOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
