package org.neckar.hal.coordinate;

/** Synchronisation of the system times of FPGA and chip. */
public record SystimeSyncOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
