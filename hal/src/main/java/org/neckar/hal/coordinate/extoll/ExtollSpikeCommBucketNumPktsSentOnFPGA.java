package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Counter of the packets that a bucket sent.
 *
 * @param toEnum 0..7
 */
@Range(max = 7)
public record ExtollSpikeCommBucketNumPktsSentOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public ExtollSpikeCommBucketNumPktsSentOnFPGA {
        CoordinateType.check(ExtollSpikeCommBucketNumPktsSentOnFPGA.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
