package org.neckar.hal.coordinate;

/**
 * One cell of a block of parameter memory.
 *
 * @param toEnum row * size(column) + column
 */
@Grid(x = CapMemColumnOnCapMemBlock.class, y = CapMemRowOnCapMemBlock.class)
public record CapMemCellOnCapMemBlock(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = CapMemColumnOnCapMemBlock.SIZE * CapMemRowOnCapMemBlock.SIZE;

    /** Checks the range. */
    public CapMemCellOnCapMemBlock {
        CoordinateType.check(CapMemCellOnCapMemBlock.class, toEnum);
    }

    /** The cell at a crossing of the grid. */
    public static CapMemCellOnCapMemBlock at(CapMemColumnOnCapMemBlock column, CapMemRowOnCapMemBlock row) {
        return new CapMemCellOnCapMemBlock(row.toEnum() * CapMemColumnOnCapMemBlock.SIZE + column.toEnum());
    }

    /** The cell at a crossing of the grid, parts given by their index. */
    public static CapMemCellOnCapMemBlock at(int column, int row) {
        return at(new CapMemColumnOnCapMemBlock(column), new CapMemRowOnCapMemBlock(row));
    }

    /** The column. */
    public CapMemColumnOnCapMemBlock toCapMemColumnOnCapMemBlock() {
        return new CapMemColumnOnCapMemBlock(toEnum % CapMemColumnOnCapMemBlock.SIZE);
    }

    /** The row. */
    public CapMemRowOnCapMemBlock toCapMemRowOnCapMemBlock() {
        return new CapMemRowOnCapMemBlock(toEnum / CapMemColumnOnCapMemBlock.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
