package org.neckar.hal.coordinate;

/**
 * One cell of the parameter memory.
 *
 * @param toEnum block * size(cell) + cell
 */
@Composed(local = CapMemCellOnCapMemBlock.class, on = CapMemBlockOnDLS.class)
public record CapMemCellOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = CapMemCellOnCapMemBlock.SIZE * CapMemBlockOnDLS.SIZE;

    /** Checks the range. */
    public CapMemCellOnDLS {
        CoordinateType.check(CapMemCellOnDLS.class, toEnum);
    }

    /** The place made of its parts. */
    public static CapMemCellOnDLS at(CapMemCellOnCapMemBlock cell, CapMemBlockOnDLS block) {
        return new CapMemCellOnDLS(block.toEnum() * CapMemCellOnCapMemBlock.SIZE + cell.toEnum());
    }

    /** The place inside the block. */
    public CapMemCellOnCapMemBlock toCapMemCellOnCapMemBlock() {
        return new CapMemCellOnCapMemBlock(toEnum % CapMemCellOnCapMemBlock.SIZE);
    }

    /** The block. */
    public CapMemBlockOnDLS toCapMemBlockOnDLS() {
        return new CapMemBlockOnDLS(toEnum / CapMemCellOnCapMemBlock.SIZE);
    }

    /** The column. */
    public CapMemColumnOnCapMemBlock toCapMemColumnOnCapMemBlock() {
        return toCapMemCellOnCapMemBlock().toCapMemColumnOnCapMemBlock();
    }

    /** The row. */
    public CapMemRowOnCapMemBlock toCapMemRowOnCapMemBlock() {
        return toCapMemCellOnCapMemBlock().toCapMemRowOnCapMemBlock();
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
