package org.neckar.hal.coordinate;

/** Register of the TCA9546 I2C multiplexer of the jBOA board. */
public record I2CTCA9546RegisterOnBoard() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
