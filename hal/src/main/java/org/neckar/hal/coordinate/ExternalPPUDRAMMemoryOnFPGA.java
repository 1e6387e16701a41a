package org.neckar.hal.coordinate;

/** DRAM of the FPGA that the PPUs can reach, 256 MiB. */
public record ExternalPPUDRAMMemoryOnFPGA() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
