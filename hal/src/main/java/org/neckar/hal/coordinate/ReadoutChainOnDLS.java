package org.neckar.hal.coordinate;

/** The analog readout chain as a whole. */
public record ReadoutChainOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
