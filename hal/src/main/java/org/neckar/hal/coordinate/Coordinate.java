package org.neckar.hal.coordinate;

/**
 * A place on the chip, the FPGA or the board. Every coordinate type is a record of one number, the enumeration index of
 * the field ({@code toEnum}), with its range declared by {@link Range}, {@link Grid}, {@link Composed} or
 * {@link Interval}; rows, columns and other parts are derived from it.
 */
public interface Coordinate {
    /** The enumeration index, within the range of the type. */
    int toEnum();

    /** The enumeration index for code that handles any type, also a {@link WideCoordinate}. */
    default long index() {
        return toEnum();
    }
}
