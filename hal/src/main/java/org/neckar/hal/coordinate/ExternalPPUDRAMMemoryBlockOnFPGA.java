package org.neckar.hal.coordinate;

/**
 * Neighbouring bytes in the external PPU DRAM.
 *
 * @param index first * size(byte) + last
 */
@Interval(of = ExternalPPUDRAMMemoryByteOnFPGA.class)
public record ExternalPPUDRAMMemoryBlockOnFPGA(long index)
        implements WideCoordinate, IntervalCoordinate<ExternalPPUDRAMMemoryByteOnFPGA> {
    /** Checks the range and the order. */
    public ExternalPPUDRAMMemoryBlockOnFPGA {
        CoordinateType.check(ExternalPPUDRAMMemoryBlockOnFPGA.class, index);
    }

    /** The bytes from a first to a last one. */
    public static ExternalPPUDRAMMemoryBlockOnFPGA at(
            ExternalPPUDRAMMemoryByteOnFPGA first, ExternalPPUDRAMMemoryByteOnFPGA last) {
        return new ExternalPPUDRAMMemoryBlockOnFPGA(
                (long) first.toEnum() * ExternalPPUDRAMMemoryByteOnFPGA.SIZE + last.toEnum());
    }

    @Override
    public ExternalPPUDRAMMemoryByteOnFPGA toMin() {
        return new ExternalPPUDRAMMemoryByteOnFPGA((int) (index / ExternalPPUDRAMMemoryByteOnFPGA.SIZE));
    }

    @Override
    public ExternalPPUDRAMMemoryByteOnFPGA toMax() {
        return new ExternalPPUDRAMMemoryByteOnFPGA((int) (index % ExternalPPUDRAMMemoryByteOnFPGA.SIZE));
    }

    /** Number of bytes. */
    public ExternalPPUDRAMMemoryBlockSize toExternalPPUDRAMMemoryBlockSize() {
        return new ExternalPPUDRAMMemoryBlockSize(length());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
