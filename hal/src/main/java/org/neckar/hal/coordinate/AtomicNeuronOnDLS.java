package org.neckar.hal.coordinate;

/**
 * One neuron circuit of the chip: 256 columns in 2 rows.
 *
 * @param toEnum row * 256 + column
 */
@Range(max = 511)
public record AtomicNeuronOnDLS(int toEnum) implements Coordinate {
    /** Checks the range. */
    public AtomicNeuronOnDLS {
        CoordinateType.check(AtomicNeuronOnDLS.class, toEnum);
    }

    /** Its analog configuration. */
    public NeuronConfigOnDLS toNeuronConfigOnDLS() {
        return new NeuronConfigOnDLS(toEnum);
    }
}
