package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Counter of events lost in the delay of one half as it was full.
 *
 * @param toEnum split * size(counter) + counter
 */
@Composed(
        local = ExtollSpikeCommTimestampDelayEventLossFullOnSpikeCommSplit.class,
        on = ExtollSpikeCommSplitOnFPGA.class)
public record ExtollSpikeCommTimestampDelayEventLossFullOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollSpikeCommSplitOnFPGA.SIZE;

    /** Checks the range. */
    public ExtollSpikeCommTimestampDelayEventLossFullOnFPGA {
        CoordinateType.check(ExtollSpikeCommTimestampDelayEventLossFullOnFPGA.class, toEnum);
    }

    /** The place inside the split. */
    public ExtollSpikeCommTimestampDelayEventLossFullOnSpikeCommSplit
            toExtollSpikeCommTimestampDelayEventLossFullOnSpikeCommSplit() {
        return new ExtollSpikeCommTimestampDelayEventLossFullOnSpikeCommSplit();
    }

    /** The split. */
    public ExtollSpikeCommSplitOnFPGA toExtollSpikeCommSplitOnFPGA() {
        return new ExtollSpikeCommSplitOnFPGA(toEnum);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
