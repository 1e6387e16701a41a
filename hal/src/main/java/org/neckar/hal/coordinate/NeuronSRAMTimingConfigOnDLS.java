package org.neckar.hal.coordinate;

/**
 * Timing of the SRAM of the neuron configuration of one quadrant.
 *
 * @param toEnum 0 top left, 1 top right, 2 bottom left, 3 bottom right
 */
@Range(max = 3)
public record NeuronSRAMTimingConfigOnDLS(int toEnum) implements PerQuadrant {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Quadrant of neuron row 0, columns 0..127. */
    public static final NeuronSRAMTimingConfigOnDLS TOP_LEFT = new NeuronSRAMTimingConfigOnDLS(0);

    /** Quadrant of neuron row 0, columns 128..255. */
    public static final NeuronSRAMTimingConfigOnDLS TOP_RIGHT = new NeuronSRAMTimingConfigOnDLS(1);

    /** Quadrant of neuron row 1, columns 0..127. */
    public static final NeuronSRAMTimingConfigOnDLS BOTTOM_LEFT = new NeuronSRAMTimingConfigOnDLS(2);

    /** Quadrant of neuron row 1, columns 128..255. */
    public static final NeuronSRAMTimingConfigOnDLS BOTTOM_RIGHT = new NeuronSRAMTimingConfigOnDLS(3);

    /** Checks the range. */
    public NeuronSRAMTimingConfigOnDLS {
        CoordinateType.check(NeuronSRAMTimingConfigOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
