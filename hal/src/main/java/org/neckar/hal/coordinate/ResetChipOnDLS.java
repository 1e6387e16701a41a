package org.neckar.hal.coordinate;

/** Reset pin of the chip. */
public record ResetChipOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
