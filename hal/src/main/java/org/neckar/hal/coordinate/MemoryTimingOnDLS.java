package org.neckar.hal.coordinate;

/** Timing of all SRAM controllers of the chip. */
public record MemoryTimingOnDLS() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
