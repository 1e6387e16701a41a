package org.neckar.hal.coordinate;

/**
 * Label of a synapse: it takes part in events whose address has this value.
 *
 * @param toEnum 0..63
 */
@Range(max = 63)
public record SynapseLabel(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 64;

    /** Checks the range. */
    public SynapseLabel {
        CoordinateType.check(SynapseLabel.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
