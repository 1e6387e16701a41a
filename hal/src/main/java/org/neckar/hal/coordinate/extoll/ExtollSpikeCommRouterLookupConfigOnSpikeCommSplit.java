package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Entry of the routing table inside its half of the spike communication.
 *
 * @param toEnum 0..16383
 */
@Range(max = 16383)
public record ExtollSpikeCommRouterLookupConfigOnSpikeCommSplit(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 16384;

    /** Checks the range. */
    public ExtollSpikeCommRouterLookupConfigOnSpikeCommSplit {
        CoordinateType.check(ExtollSpikeCommRouterLookupConfigOnSpikeCommSplit.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
