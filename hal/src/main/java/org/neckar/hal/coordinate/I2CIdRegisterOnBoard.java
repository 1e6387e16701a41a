package org.neckar.hal.coordinate;

/** Identifier in the EEPROM of the board. */
public record I2CIdRegisterOnBoard() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
