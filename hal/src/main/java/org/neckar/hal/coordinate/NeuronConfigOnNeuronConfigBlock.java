package org.neckar.hal.coordinate;

/**
 * Neuron circuit of a quadrant, from left to right.
 *
 * @param toEnum 0..127
 */
@Range(max = 127)
public record NeuronConfigOnNeuronConfigBlock(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 128;

    /** Checks the range. */
    public NeuronConfigOnNeuronConfigBlock {
        CoordinateType.check(NeuronConfigOnNeuronConfigBlock.class, toEnum);
    }

    /** Column in the parameter memory of the quadrant. */
    public CapMemColumnOnCapMemBlock toCapMemColumnOnCapMemBlock() {
        return new CapMemColumnOnCapMemBlock(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
