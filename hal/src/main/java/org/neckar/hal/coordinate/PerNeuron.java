package org.neckar.hal.coordinate;

/** Something that exists once per neuron circuit, numbered row by row: row * 256 + column. */
public interface PerNeuron extends OnNeuron {
    @Override
    default AtomicNeuronOnDLS toAtomicNeuronOnDLS() {
        return new AtomicNeuronOnDLS(toEnum());
    }
}
