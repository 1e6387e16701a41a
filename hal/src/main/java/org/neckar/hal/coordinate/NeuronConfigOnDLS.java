package org.neckar.hal.coordinate;

/**
 * Analog configuration of one neuron circuit, in the order of {@link AtomicNeuronOnDLS}.
 *
 * @param toEnum block * size(neuron) + neuron
 */
@Composed(local = NeuronConfigOnNeuronConfigBlock.class, on = NeuronConfigBlockOnDLS.class)
public record NeuronConfigOnDLS(int toEnum) implements PerNeuron {
    /** Number of places. */
    public static final int SIZE = NeuronConfigOnNeuronConfigBlock.SIZE * NeuronConfigBlockOnDLS.SIZE;

    /** Checks the range. */
    public NeuronConfigOnDLS {
        CoordinateType.check(NeuronConfigOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static NeuronConfigOnDLS at(NeuronConfigOnNeuronConfigBlock neuron, NeuronConfigBlockOnDLS block) {
        return new NeuronConfigOnDLS(block.toEnum() * NeuronConfigOnNeuronConfigBlock.SIZE + neuron.toEnum());
    }

    /** The place inside the block. */
    public NeuronConfigOnNeuronConfigBlock toNeuronConfigOnNeuronConfigBlock() {
        return new NeuronConfigOnNeuronConfigBlock(toEnum % NeuronConfigOnNeuronConfigBlock.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
