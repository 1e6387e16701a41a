package org.neckar.hal.coordinate;

/**
 * Word of four bytes in the external PPU memory.
 *
 * @param toEnum byte address / 4
 */
@Range(max = 32767)
public record ExternalPPUMemoryQuadOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 32768;

    /** Checks the range. */
    public ExternalPPUMemoryQuadOnFPGA {
        CoordinateType.check(ExternalPPUMemoryQuadOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
