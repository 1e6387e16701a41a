package org.neckar.hal.coordinate;

/**
 * Low ten bits of a spike label, which act on a PADI bus: synapse label in bits 5:0, above it the low four of the five
 * bits that select the synapse driver.
 *
 * @param toEnum 0..1023
 */
@Range(max = 1023)
public record PADILabel(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 1024;

    /** Checks the range. */
    public PADILabel {
        CoordinateType.check(PADILabel.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
