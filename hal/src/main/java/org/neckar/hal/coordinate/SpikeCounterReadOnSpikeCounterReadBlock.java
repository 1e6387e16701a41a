package org.neckar.hal.coordinate;

/**
 * Spike counter of one neuron, on one side of the chip.
 *
 * @param toEnum row * 128 + column mod 128
 */
@Range(max = 255)
public record SpikeCounterReadOnSpikeCounterReadBlock(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 256;

    /** Checks the range. */
    public SpikeCounterReadOnSpikeCounterReadBlock {
        CoordinateType.check(SpikeCounterReadOnSpikeCounterReadBlock.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
