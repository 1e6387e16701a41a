package org.neckar.hal.coordinate;

/**
 * Configuration of one digital neuron back end.
 *
 * @param toEnum block * size(neuron) + neuron
 */
@Composed(local = NeuronBackendConfigOnNeuronBackendConfigBlock.class, on = NeuronBackendConfigBlockOnDLS.class)
public record NeuronBackendConfigOnDLS(int toEnum) implements PerBackendNeuron {
    /** Number of places. */
    public static final int SIZE =
            NeuronBackendConfigOnNeuronBackendConfigBlock.SIZE * NeuronBackendConfigBlockOnDLS.SIZE;

    /** Checks the range. */
    public NeuronBackendConfigOnDLS {
        CoordinateType.check(NeuronBackendConfigOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static NeuronBackendConfigOnDLS at(
            NeuronBackendConfigOnNeuronBackendConfigBlock neuron, NeuronBackendConfigBlockOnDLS block) {
        return new NeuronBackendConfigOnDLS(
                block.toEnum() * NeuronBackendConfigOnNeuronBackendConfigBlock.SIZE + neuron.toEnum());
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
