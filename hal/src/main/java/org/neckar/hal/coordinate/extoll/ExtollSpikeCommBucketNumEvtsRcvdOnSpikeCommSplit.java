package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.Range;

/**
 * Counter of the events that a bucket received, inside its half of the spike communication.
 *
 * @param toEnum 0..7
 */
@Range(max = 7)
public record ExtollSpikeCommBucketNumEvtsRcvdOnSpikeCommSplit(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = 8;

    /** Checks the range. */
    public ExtollSpikeCommBucketNumEvtsRcvdOnSpikeCommSplit {
        CoordinateType.check(ExtollSpikeCommBucketNumEvtsRcvdOnSpikeCommSplit.class, toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
