package org.neckar.hal.coordinate;

/**
 * Analog configuration of one neuron circuit, in the order of {@link AtomicNeuronOnDLS}.
 *
 * @param toEnum row * 256 + column
 */
@Range(max = 511)
public record NeuronConfigOnDLS(int toEnum) implements Coordinate {
    /** Checks the range. */
    public NeuronConfigOnDLS {
        CoordinateType.check(NeuronConfigOnDLS.class, toEnum);
    }

    /** Quadrant of the circuit: 0 top left, 1 top right, 2 bottom left, 3 bottom right. */
    public int block() {
        return toEnum / 128;
    }

    /** Position in the quadrant, 0..127. */
    public int neuron() {
        return toEnum % 128;
    }
}
