package org.neckar.hal.coordinate;

/** Converter of the xBoard for slow analog measurements. */
public record ADCOnBoard() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
