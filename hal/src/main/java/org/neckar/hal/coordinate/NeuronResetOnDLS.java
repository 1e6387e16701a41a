package org.neckar.hal.coordinate;

/**
 * Register that resets one neuron.
 *
 * @param toEnum block * size(neuron) + neuron
 */
@Composed(local = NeuronResetOnNeuronResetBlock.class, on = NeuronResetBlockOnDLS.class)
public record NeuronResetOnDLS(int toEnum) implements PerBackendNeuron {
    /** Number of places. */
    public static final int SIZE = NeuronResetOnNeuronResetBlock.SIZE * NeuronResetBlockOnDLS.SIZE;

    /** Checks the range. */
    public NeuronResetOnDLS {
        CoordinateType.check(NeuronResetOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static NeuronResetOnDLS at(NeuronResetOnNeuronResetBlock neuron, NeuronResetBlockOnDLS block) {
        return new NeuronResetOnDLS(block.toEnum() * NeuronResetOnNeuronResetBlock.SIZE + neuron.toEnum());
    }

    /** The place inside the block. */
    public NeuronResetOnNeuronResetBlock toNeuronResetOnNeuronResetBlock() {
        return new NeuronResetOnNeuronResetBlock(toEnum % NeuronResetOnNeuronResetBlock.SIZE);
    }

    /** The block. */
    public NeuronResetBlockOnDLS toNeuronResetBlockOnDLS() {
        return new NeuronResetBlockOnDLS(toEnum / NeuronResetOnNeuronResetBlock.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
