package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Condition on which a bucket sends its events.
 *
 * @param toEnum 0..7
 */
@Range(max = 7)
public record ExtollSpikeCommBucketTriggerConfigOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public ExtollSpikeCommBucketTriggerConfigOnFPGA {
        CoordinateType.check(ExtollSpikeCommBucketTriggerConfigOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
