package org.neckar.hal.coordinate;

/** Enables of the link transceivers on the chip side. */
public record CommonPhyConfigChipOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
