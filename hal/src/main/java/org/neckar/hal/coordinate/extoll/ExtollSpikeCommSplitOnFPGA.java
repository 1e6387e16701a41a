package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Half of the spike communication over Extoll: it is built twice.
 *
 * @param toEnum 0..1
 */
@Range(max = 1)
public record ExtollSpikeCommSplitOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 2;

    /** Checks the range. */
    public ExtollSpikeCommSplitOnFPGA {
        CoordinateType.check(ExtollSpikeCommSplitOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
