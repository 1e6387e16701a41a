package org.neckar.hal.coordinate;

/**
 * Byte of the external DRAM.
 *
 * @param toEnum byte address 0..0x0fffffff
 */
@Range(max = 268435455)
public record ExternalPPUDRAMMemoryByteOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 268435456;

    /** Checks the range. */
    public ExternalPPUDRAMMemoryByteOnFPGA {
        CoordinateType.check(ExternalPPUDRAMMemoryByteOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
