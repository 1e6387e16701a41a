package org.neckar.chipmodel.analog;

/** Receives the fire pulses of the neurons in the order of their time, and of their number within one cycle. */
@FunctionalInterface
public interface SpikeSink {
    /**
     * A neuron fired.
     *
     * @param neuron 0..511, row * 256 + column
     * @param cycle chip clock cycle (4 ns) at which the back end sees the pulse
     */
    void fired(int neuron, long cycle);
}
