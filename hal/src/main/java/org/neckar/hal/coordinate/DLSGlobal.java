package org.neckar.hal.coordinate;

/**
 * A chip among all chips of a system.
 *
 * @param toEnum 0..254
 */
@Range(max = 254)
public record DLSGlobal(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 255;

    /** Checks the range. */
    public DLSGlobal {
        CoordinateType.check(DLSGlobal.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
