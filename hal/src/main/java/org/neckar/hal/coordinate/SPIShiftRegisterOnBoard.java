package org.neckar.hal.coordinate;

/** Shift register of the xBoard, reached through SPI. */
public record SPIShiftRegisterOnBoard() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
