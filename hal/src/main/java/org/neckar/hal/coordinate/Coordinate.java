package org.neckar.hal.coordinate;

/**
 * A place on the chip, the FPGA or the board. Every coordinate type is a record of one number, the enumeration index of
 * the field ({@code toEnum}), with its range declared by {@link Range}; rows, columns and other parts are derived from
 * it.
 */
public interface Coordinate {
    /** The enumeration index, within the {@link Range} of the type. */
    int toEnum();
}
