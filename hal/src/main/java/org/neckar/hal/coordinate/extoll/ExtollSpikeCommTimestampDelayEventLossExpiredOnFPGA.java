package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Counter of events lost in the delay of one half as their time had passed.
 *
 * @param toEnum split * size(counter) + counter
 */
@Composed(
        local = ExtollSpikeCommTimestampDelayEventLossExpiredOnSpikeCommSplit.class,
        on = ExtollSpikeCommSplitOnFPGA.class)
public record ExtollSpikeCommTimestampDelayEventLossExpiredOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollSpikeCommSplitOnFPGA.SIZE;

    /** Checks the range. */
    public ExtollSpikeCommTimestampDelayEventLossExpiredOnFPGA {
        CoordinateType.check(ExtollSpikeCommTimestampDelayEventLossExpiredOnFPGA.class, toEnum);
    }

    /** The place inside the split. */
    public ExtollSpikeCommTimestampDelayEventLossExpiredOnSpikeCommSplit
            toExtollSpikeCommTimestampDelayEventLossExpiredOnSpikeCommSplit() {
        return new ExtollSpikeCommTimestampDelayEventLossExpiredOnSpikeCommSplit();
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
