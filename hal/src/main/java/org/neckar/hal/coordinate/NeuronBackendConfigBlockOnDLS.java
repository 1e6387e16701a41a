package org.neckar.hal.coordinate;

/**
 * Digital neuron back ends of one side of the chip.
 *
 * @param toEnum 0 west (columns 0..127), 1 east (columns 128..255)
 */
@Range(max = 1)
public record NeuronBackendConfigBlockOnDLS(int toEnum) implements PerSide {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Checks the range. */
    public NeuronBackendConfigBlockOnDLS {
        CoordinateType.check(NeuronBackendConfigBlockOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
