package org.neckar.hal.coordinate;

/**
 * Digital neuron back end of one side of the chip.
 *
 * @param toEnum row * 128 + column mod 128
 */
@Range(max = 255)
public record NeuronBackendConfigOnNeuronBackendConfigBlock(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 256;

    /** Checks the range. */
    public NeuronBackendConfigOnNeuronBackendConfigBlock {
        CoordinateType.check(NeuronBackendConfigOnNeuronBackendConfigBlock.class, toEnum);
    }

    /** Event output among those of the side. */
    public NeuronEventOutputOnNeuronBackendBlock toNeuronEventOutputOnNeuronBackendBlock() {
        return new NeuronEventOutputOnNeuronBackendBlock(toEnum % 128 / 32);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
