package org.neckar.hal.coordinate;

/** Enables of the link transceivers on the FPGA side. */
public record CommonPhyConfigFPGAOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
