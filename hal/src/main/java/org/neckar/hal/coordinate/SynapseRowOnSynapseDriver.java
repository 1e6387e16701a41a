package org.neckar.hal.coordinate;

/**
 * One of the two synapse rows of a driver.
 *
 * @param toEnum 0 top, 1 bottom
 */
@Range(max = 1)
public record SynapseRowOnSynapseDriver(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** The odd row. */
    public static final SynapseRowOnSynapseDriver TOP = new SynapseRowOnSynapseDriver(0);

    /** The even row. */
    public static final SynapseRowOnSynapseDriver BOTTOM = new SynapseRowOnSynapseDriver(1);

    /** Checks the range. */
    public SynapseRowOnSynapseDriver {
        CoordinateType.check(SynapseRowOnSynapseDriver.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
