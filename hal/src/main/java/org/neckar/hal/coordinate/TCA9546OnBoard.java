package org.neckar.hal.coordinate;

/** Multiplexer of the I2C bus. */
public record TCA9546OnBoard() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
