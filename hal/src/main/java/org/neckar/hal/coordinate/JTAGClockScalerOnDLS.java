package org.neckar.hal.coordinate;

/** Divider of the JTAG clock. */
public record JTAGClockScalerOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
