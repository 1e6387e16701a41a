package org.neckar.hal.coordinate;

/**
 * Row of circuits relative to the anchor of a logical neuron.
 *
 * @param toEnum 0..1
 */
@Range(max = 1)
public record NeuronRowOnLogicalNeuron(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Checks the range. */
    public NeuronRowOnLogicalNeuron {
        CoordinateType.check(NeuronRowOnLogicalNeuron.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
