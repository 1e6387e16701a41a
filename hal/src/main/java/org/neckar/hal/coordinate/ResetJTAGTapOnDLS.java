package org.neckar.hal.coordinate;

/** Reset of the JTAG state machine. */
public record ResetJTAGTapOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
