package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Kind of a node of the Extoll network.
 *
 * @param toEnum 0 fpga, 1 tourmalet
 */
@Range(max = 1)
public record ExtollChipType(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** FPGA. */
    public static final ExtollChipType FPGA = new ExtollChipType(0);

    /** Tourmalet network chip. */
    public static final ExtollChipType TOURMALET = new ExtollChipType(1);

    /** Checks the range. */
    public ExtollChipType {
        CoordinateType.check(ExtollChipType.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
