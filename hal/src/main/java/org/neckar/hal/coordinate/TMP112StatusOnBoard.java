package org.neckar.hal.coordinate;

/** Temperature sensor. */
public record TMP112StatusOnBoard() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
