package org.neckar.hwdb;

import java.util.List;

/**
 * One timing value for each of the four synapse SRAM controllers, as it goes into their registers, unsigned 16 bit.
 * Boards in use have 1..130, most of them 1..5.
 *
 * @param topWest top hemisphere, west controller
 * @param topEast top hemisphere, east controller
 * @param bottomWest bottom hemisphere, west controller
 * @param bottomEast bottom hemisphere, east controller
 */
public record SynramTiming(int topWest, int topEast, int bottomWest, int bottomEast) {
    /** Largest value seen on boards in use. */
    static final int LARGEST_IN_USE = 130;

    private static final int MAX = 0xFFFF;

    /**
     * Checks all four values.
     *
     * @throws HwdbException naming the entry of the 2 x 2 matrix that is out of range
     */
    public SynramTiming {
        Checks.range("[0][0]", topWest, 0, MAX);
        Checks.range("[0][1]", topEast, 0, MAX);
        Checks.range("[1][0]", bottomWest, 0, MAX);
        Checks.range("[1][1]", bottomEast, 0, MAX);
    }

    /** The four values in the order of the components. */
    public List<Integer> values() {
        return List.of(topWest, topEast, bottomWest, bottomEast);
    }
}
