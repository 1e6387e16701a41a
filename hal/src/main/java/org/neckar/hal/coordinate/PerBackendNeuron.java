package org.neckar.hal.coordinate;

/**
 * Something of the digital part that exists once per neuron circuit, numbered side by side: side * 256 + row * 128 +
 * column mod 128.
 */
public interface PerBackendNeuron extends OnNeuron {
    /** The index of the back end of a circuit. */
    static int indexOf(AtomicNeuronOnDLS neuron) {
        int row = neuron.toEnum() / 256;
        int column = neuron.toEnum() % 256;
        return (column / 128) * 256 + row * 128 + column % 128;
    }

    @Override
    default AtomicNeuronOnDLS toAtomicNeuronOnDLS() {
        int side = toEnum() / 256;
        int row = toEnum() % 256 / 128;
        return new AtomicNeuronOnDLS(row * 256 + side * 128 + toEnum() % 128);
    }
}
