package org.neckar.hal.coordinate;

/** DAC that feeds a current into the readout lines. */
public record CurrentDACOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
