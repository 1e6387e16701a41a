package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Destination of the events that a bucket collects.
 *
 * @param toEnum 0..7
 */
@Range(max = 7)
public record ExtollSpikeCommBucketDestinationConfigOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public ExtollSpikeCommBucketDestinationConfigOnFPGA {
        CoordinateType.check(ExtollSpikeCommBucketDestinationConfigOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
