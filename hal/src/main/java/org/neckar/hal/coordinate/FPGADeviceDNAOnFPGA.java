package org.neckar.hal.coordinate;

/** Identifier of the FPGA device. */
public record FPGADeviceDNAOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
