package org.neckar.hal.coordinate;

/**
 * Row of a synapse array.
 *
 * @param toEnum 0..255
 */
@Range(max = 255)
public record SynapseRowOnSynram(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 256;

    /** Checks the range. */
    public SynapseRowOnSynram {
        CoordinateType.check(SynapseRowOnSynram.class, toEnum);
    }

    /** Driver that feeds the row. */
    public SynapseDriverOnSynapseDriverBlock toSynapseDriverOnSynapseDriverBlock() {
        return new SynapseDriverOnSynapseDriverBlock(toEnum / 2);
    }

    /** Which of the two rows of its driver: odd rows are the top ones. */
    public SynapseRowOnSynapseDriver toSynapseRowOnSynapseDriver() {
        return new SynapseRowOnSynapseDriver(1 - toEnum % 2);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
