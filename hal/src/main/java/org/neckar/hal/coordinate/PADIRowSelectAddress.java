package org.neckar.hal.coordinate;

/**
 * Part of an event that selects synapse drivers of a PADI bus.
 *
 * @param toEnum 0..31
 */
@Range(max = 31)
public record PADIRowSelectAddress(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 32;

    /** Checks the range. */
    public PADIRowSelectAddress {
        CoordinateType.check(PADIRowSelectAddress.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
