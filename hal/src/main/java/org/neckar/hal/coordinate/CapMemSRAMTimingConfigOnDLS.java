package org.neckar.hal.coordinate;

/**
 * Timing of the SRAM behind the capacitive parameter memory of one quadrant.
 *
 * @param toEnum 0 top left, 1 top right, 2 bottom left, 3 bottom right
 */
@Range(max = 3)
public record CapMemSRAMTimingConfigOnDLS(int toEnum) implements PerQuadrant {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Quadrant of neuron row 0, columns 0..127. */
    public static final CapMemSRAMTimingConfigOnDLS TOP_LEFT = new CapMemSRAMTimingConfigOnDLS(0);

    /** Quadrant of neuron row 0, columns 128..255. */
    public static final CapMemSRAMTimingConfigOnDLS TOP_RIGHT = new CapMemSRAMTimingConfigOnDLS(1);

    /** Quadrant of neuron row 1, columns 0..127. */
    public static final CapMemSRAMTimingConfigOnDLS BOTTOM_LEFT = new CapMemSRAMTimingConfigOnDLS(2);

    /** Quadrant of neuron row 1, columns 128..255. */
    public static final CapMemSRAMTimingConfigOnDLS BOTTOM_RIGHT = new CapMemSRAMTimingConfigOnDLS(3);

    /** Checks the range. */
    public CapMemSRAMTimingConfigOnDLS {
        CoordinateType.check(CapMemSRAMTimingConfigOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
