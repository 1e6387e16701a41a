package org.neckar.hal.coordinate;

/**
 * Common configuration of the digital neuron back ends of one side of the chip.
 *
 * @param toEnum 0 west (columns 0..127), 1 east (columns 128..255)
 */
@Range(max = 1)
public record CommonNeuronBackendConfigOnDLS(int toEnum) implements PerSide {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Checks the range. */
    public CommonNeuronBackendConfigOnDLS {
        CoordinateType.check(CommonNeuronBackendConfigOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
