package org.neckar.hal.coordinate;

/** Identification code of the chip. */
public record JTAGIdCodeOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
