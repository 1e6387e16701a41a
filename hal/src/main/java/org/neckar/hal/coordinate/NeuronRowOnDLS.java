package org.neckar.hal.coordinate;

/**
 * Row of neuron circuits.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record NeuronRowOnDLS(int toEnum) implements PerHemisphere {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Upper half of the chip. */
    public static final NeuronRowOnDLS TOP = new NeuronRowOnDLS(0);

    /** Lower half of the chip. */
    public static final NeuronRowOnDLS BOTTOM = new NeuronRowOnDLS(1);

    /** Checks the range. */
    public NeuronRowOnDLS {
        CoordinateType.check(NeuronRowOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
