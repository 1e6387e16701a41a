package org.neckar.hal.coordinate;

/**
 * Register of a link transceiver, reached through JTAG.
 *
 * @param toEnum 0..7, opposite to the order of the transceivers
 */
@Range(max = 7)
public record JTAGPhyRegisterOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public JTAGPhyRegisterOnDLS {
        CoordinateType.check(JTAGPhyRegisterOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
