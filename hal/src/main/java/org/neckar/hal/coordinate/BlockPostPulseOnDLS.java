package org.neckar.hal.coordinate;

/**
 * Register that sends a post pulse to the synapse columns of one side of the chip.
 *
 * @param toEnum 0 west (columns 0..127), 1 east (columns 128..255)
 */
@Range(max = 1)
public record BlockPostPulseOnDLS(int toEnum) implements PerSide {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Checks the range. */
    public BlockPostPulseOnDLS {
        CoordinateType.check(BlockPostPulseOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
