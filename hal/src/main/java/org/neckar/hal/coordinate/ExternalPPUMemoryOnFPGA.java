package org.neckar.hal.coordinate;

/** Memory of the FPGA that the PPUs can reach, 128 KiB. */
public record ExternalPPUMemoryOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
