package org.neckar.hal.coordinate;

/**
 * Neighbouring bytes in the external PPU memory.
 *
 * @param index first * size(byte) + last
 */
@Interval(of = ExternalPPUMemoryByteOnFPGA.class)
public record ExternalPPUMemoryBlockOnFPGA(long index)
        implements WideCoordinate, IntervalCoordinate<ExternalPPUMemoryByteOnFPGA> {
    /** Checks the range and the order. */
    public ExternalPPUMemoryBlockOnFPGA {
        CoordinateType.check(ExternalPPUMemoryBlockOnFPGA.class, index);
    }

    /** The bytes from a first to a last one. */
    public static ExternalPPUMemoryBlockOnFPGA at(ExternalPPUMemoryByteOnFPGA first, ExternalPPUMemoryByteOnFPGA last) {
        return new ExternalPPUMemoryBlockOnFPGA(
                (long) first.toEnum() * ExternalPPUMemoryByteOnFPGA.SIZE + last.toEnum());
    }

    @Override
    public ExternalPPUMemoryByteOnFPGA toMin() {
        return new ExternalPPUMemoryByteOnFPGA((int) (index / ExternalPPUMemoryByteOnFPGA.SIZE));
    }

    @Override
    public ExternalPPUMemoryByteOnFPGA toMax() {
        return new ExternalPPUMemoryByteOnFPGA((int) (index % ExternalPPUMemoryByteOnFPGA.SIZE));
    }

    /** Number of bytes. */
    public ExternalPPUMemoryBlockSize toExternalPPUMemoryBlockSize() {
        return new ExternalPPUMemoryBlockSize(length());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
