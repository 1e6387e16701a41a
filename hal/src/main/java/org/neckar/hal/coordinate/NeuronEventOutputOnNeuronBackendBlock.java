package org.neckar.hal.coordinate;

/**
 * Event output of one side of the chip; it carries the spikes of 32 columns of both rows.
 *
 * @param toEnum 0..3 from left to right
 */
@Range(max = 3)
public record NeuronEventOutputOnNeuronBackendBlock(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Checks the range. */
    public NeuronEventOutputOnNeuronBackendBlock {
        CoordinateType.check(NeuronEventOutputOnNeuronBackendBlock.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
