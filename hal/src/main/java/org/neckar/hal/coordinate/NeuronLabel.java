package org.neckar.hal.coordinate;

/**
 * Label of an event: 14 bits.
 *
 * @param toEnum 0..16383
 */
@Range(max = 16383)
public record NeuronLabel(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 16384;

    /** Checks the range. */
    public NeuronLabel {
        CoordinateType.check(NeuronLabel.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
