package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Counter of the events that a bucket received from one half of the spike communication.
 *
 * @param toEnum split * size(bucket) + bucket
 */
@Composed(local = ExtollSpikeCommBucketNumEvtsRcvdOnSpikeCommSplit.class, on = ExtollSpikeCommSplitOnFPGA.class)
public record ExtollSpikeCommBucketNumEvtsRcvdOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE =
            ExtollSpikeCommBucketNumEvtsRcvdOnSpikeCommSplit.SIZE * ExtollSpikeCommSplitOnFPGA.SIZE;

    /** Checks the range. */
    public ExtollSpikeCommBucketNumEvtsRcvdOnFPGA {
        CoordinateType.check(ExtollSpikeCommBucketNumEvtsRcvdOnFPGA.class, toEnum);
    }

    /** The place made of its parts. */
    public static ExtollSpikeCommBucketNumEvtsRcvdOnFPGA at(
            ExtollSpikeCommBucketNumEvtsRcvdOnSpikeCommSplit bucket, ExtollSpikeCommSplitOnFPGA split) {
        return new ExtollSpikeCommBucketNumEvtsRcvdOnFPGA(
                split.toEnum() * ExtollSpikeCommBucketNumEvtsRcvdOnSpikeCommSplit.SIZE + bucket.toEnum());
    }

    /** The place inside the split. */
    public ExtollSpikeCommBucketNumEvtsRcvdOnSpikeCommSplit toExtollSpikeCommBucketNumEvtsRcvdOnSpikeCommSplit() {
        return new ExtollSpikeCommBucketNumEvtsRcvdOnSpikeCommSplit(
                toEnum % ExtollSpikeCommBucketNumEvtsRcvdOnSpikeCommSplit.SIZE);
    }

    /** The split. */
    public ExtollSpikeCommSplitOnFPGA toExtollSpikeCommSplitOnFPGA() {
        return new ExtollSpikeCommSplitOnFPGA(toEnum / ExtollSpikeCommBucketNumEvtsRcvdOnSpikeCommSplit.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
