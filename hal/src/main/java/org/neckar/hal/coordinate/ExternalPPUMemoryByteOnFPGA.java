package org.neckar.hal.coordinate;

/**
 * Byte of the external PPU memory.
 *
 * @param toEnum byte address 0..0x1ffff
 */
@Range(max = 131071)
public record ExternalPPUMemoryByteOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 131072;

    /** Checks the range. */
    public ExternalPPUMemoryByteOnFPGA {
        CoordinateType.check(ExternalPPUMemoryByteOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
