package org.neckar.hal.coordinate;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cell of the parameter memory that holds nothing: 90 of the cells of the shared columns. Source: HICANN-X v3 register
 * map, capacitive memory.
 *
 * @param toEnum position in the list: column 128 of blocks 1, 3 and 2, then column 129 of blocks 0 to 3
 */
@Range(max = 89)
public record UnusedCapMemCellOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 90;

    private static final int[] CELLS = Stream.of(
                    cells(1, 128, 23, 23),
                    cells(3, 128, 23, 23),
                    cells(2, 128, 21, 23),
                    cells(0, 129, 0, 7),
                    cells(0, 129, 15, 22),
                    cells(1, 129, 0, 22),
                    cells(2, 129, 0, 22),
                    cells(3, 129, 0, 22))
            .flatMapToInt(IntStream::of)
            .toArray();

    /** Checks the range. */
    public UnusedCapMemCellOnDLS {
        CoordinateType.check(UnusedCapMemCellOnDLS.class, toEnum);
    }

    private static int[] cells(int block, int column, int firstRow, int lastRow) {
        return IntStream.rangeClosed(firstRow, lastRow)
                .map(row -> block * CapMemCellOnCapMemBlock.SIZE + row * CapMemColumnOnCapMemBlock.SIZE + column)
                .toArray();
    }

    /** The cell. */
    public CapMemCellOnDLS toCapMemCellOnDLS() {
        return new CapMemCellOnDLS(CELLS[toEnum]);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
