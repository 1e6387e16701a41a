package org.neckar.hal.coordinate;

/**
 * PADI bus of one hemisphere; it carries events to every fourth synapse driver.
 *
 * @param toEnum 0..3
 */
@Range(max = 3)
public record PADIBusOnPADIBusBlock(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Checks the range. */
    public PADIBusOnPADIBusBlock {
        CoordinateType.check(PADIBusOnPADIBusBlock.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
