package org.neckar.hal.coordinate;

/** Register of the TMP112 temperature sensor of the board. */
public record I2CTempRegisterOnBoard() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
