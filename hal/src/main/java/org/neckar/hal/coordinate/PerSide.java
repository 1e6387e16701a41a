package org.neckar.hal.coordinate;

/**
 * Something of the digital neuron part that exists once per side of the chip: 0 west (columns 0..127), 1 east (columns
 * 128..255).
 */
public interface PerSide extends Coordinate {
    /** Digital back ends of the side. */
    default NeuronBackendConfigBlockOnDLS toNeuronBackendConfigBlockOnDLS() {
        return new NeuronBackendConfigBlockOnDLS(toEnum());
    }

    /** Common configuration of the digital back ends of the side. */
    default CommonNeuronBackendConfigOnDLS toCommonNeuronBackendConfigOnDLS() {
        return new CommonNeuronBackendConfigOnDLS(toEnum());
    }

    /** Post pulse register of the side. */
    default BlockPostPulseOnDLS toBlockPostPulseOnDLS() {
        return new BlockPostPulseOnDLS(toEnum());
    }
}
