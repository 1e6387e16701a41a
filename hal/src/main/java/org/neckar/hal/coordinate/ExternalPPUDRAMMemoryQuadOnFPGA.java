package org.neckar.hal.coordinate;

/**
 * Word of four bytes in the external DRAM.
 *
 * @param toEnum byte address / 4
 */
@Range(max = 67108863)
public record ExternalPPUDRAMMemoryQuadOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 67108864;

    /** Checks the range. */
    public ExternalPPUDRAMMemoryQuadOnFPGA {
        CoordinateType.check(ExternalPPUDRAMMemoryQuadOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
