package org.neckar.hal.coordinate;

/**
 * Timing of the SRAM of the CADC offsets of one quadrant.
 *
 * @param toEnum 0 top west, 1 top east, 2 bottom west, 3 bottom east
 */
@Range(max = 3)
public record CADCOffsetSRAMTimingConfigOnDLS(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 4;

    /** Checks the range. */
    public CADCOffsetSRAMTimingConfigOnDLS {
        CoordinateType.check(CADCOffsetSRAMTimingConfigOnDLS.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
