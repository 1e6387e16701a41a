package org.neckar.hal.coordinate;

/** Multiplexers in front of the readout buffers. */
public record ReadoutSourceSelectionOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
