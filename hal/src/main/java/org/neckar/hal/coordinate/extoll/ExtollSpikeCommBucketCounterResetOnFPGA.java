package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Reset of the counters of a bucket, which collects events for one destination.
 *
 * @param toEnum 0..7
 */
@Range(max = 7)
public record ExtollSpikeCommBucketCounterResetOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public ExtollSpikeCommBucketCounterResetOnFPGA {
        CoordinateType.check(ExtollSpikeCommBucketCounterResetOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
