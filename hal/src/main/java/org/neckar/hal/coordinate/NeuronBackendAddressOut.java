package org.neckar.hal.coordinate;

/**
 * Configurable address that a neuron puts into its spikes.
 *
 * @param toEnum 0..255
 */
@Range(max = 255)
public record NeuronBackendAddressOut(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 256;

    /** Checks the range. */
    public NeuronBackendAddressOut {
        CoordinateType.check(NeuronBackendAddressOut.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
