package org.neckar.hal.coordinate;

/**
 * Synaptic input of a neuron circuit.
 *
 * @param toEnum 0 excitatory, 1 inhibitory
 */
@Range(max = 1)
public record SynapticInputOnNeuron(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Excitatory input. */
    public static final SynapticInputOnNeuron EXCITATORY = new SynapticInputOnNeuron(0);

    /** Inhibitory input. */
    public static final SynapticInputOnNeuron INHIBITORY = new SynapticInputOnNeuron(1);

    /** Checks the range. */
    public SynapticInputOnNeuron {
        CoordinateType.check(SynapticInputOnNeuron.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
