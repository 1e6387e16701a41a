package org.neckar.hal.coordinate;

/** One sample of every CADC channel of the chip. */
public record CADCSamplesOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
