package org.neckar.hal.coordinate;

/**
 * Compartment of a logical neuron.
 *
 * @param toEnum 0..254
 */
@Range(max = 254)
public record CompartmentOnLogicalNeuron(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 255;

    /** Checks the range. */
    public CompartmentOnLogicalNeuron {
        CoordinateType.check(CompartmentOnLogicalNeuron.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
