package org.neckar.hal.coordinate;

/**
 * Register that resets one neuron, on one side of the chip.
 *
 * @param toEnum row * 128 + column mod 128
 */
@Range(max = 255)
public record NeuronResetOnNeuronResetBlock(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 256;

    /** Checks the range. */
    public NeuronResetOnNeuronResetBlock {
        CoordinateType.check(NeuronResetOnNeuronResetBlock.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
