package org.neckar.hal.coordinate;

/**
 * Column of circuits relative to the anchor of a logical neuron, which stays in one quadrant.
 *
 * @param toEnum 0..127
 */
@Range(max = 127)
public record NeuronColumnOnLogicalNeuron(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 128;

    /** Checks the range. */
    public NeuronColumnOnLogicalNeuron {
        CoordinateType.check(NeuronColumnOnLogicalNeuron.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
