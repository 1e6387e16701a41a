package org.neckar.hal.coordinate;

/**
 * One synapse of a synapse array.
 *
 * @param toEnum row * size(column) + column
 */
@Grid(x = SynapseOnSynapseRow.class, y = SynapseRowOnSynram.class)
public record SynapseOnSynram(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = SynapseOnSynapseRow.SIZE * SynapseRowOnSynram.SIZE;

    /** Checks the range. */
    public SynapseOnSynram {
        CoordinateType.check(SynapseOnSynram.class, toEnum);
    }

    /** The synapse at a crossing of the grid. */
    public static SynapseOnSynram at(SynapseOnSynapseRow column, SynapseRowOnSynram row) {
        return new SynapseOnSynram(row.toEnum() * SynapseOnSynapseRow.SIZE + column.toEnum());
    }

    /** The synapse at a crossing of the grid, parts given by their index. */
    public static SynapseOnSynram at(int column, int row) {
        return at(new SynapseOnSynapseRow(column), new SynapseRowOnSynram(row));
    }

    /** The column. */
    public SynapseOnSynapseRow toSynapseOnSynapseRow() {
        return new SynapseOnSynapseRow(toEnum % SynapseOnSynapseRow.SIZE);
    }

    /** The row. */
    public SynapseRowOnSynram toSynapseRowOnSynram() {
        return new SynapseRowOnSynram(toEnum / SynapseOnSynapseRow.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
