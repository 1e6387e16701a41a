package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Reset of the counters of the event router of one half of the spike communication.
 *
 * @param toEnum split * size(reset) + reset
 */
@Composed(local = ExtollSpikeCommRouterCounterResetOnSpikeCommSplit.class, on = ExtollSpikeCommSplitOnFPGA.class)
public record ExtollSpikeCommRouterCounterResetOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollSpikeCommSplitOnFPGA.SIZE;

    /** Checks the range. */
    public ExtollSpikeCommRouterCounterResetOnFPGA {
        CoordinateType.check(ExtollSpikeCommRouterCounterResetOnFPGA.class, toEnum);
    }

    /** The place inside the split. */
    public ExtollSpikeCommRouterCounterResetOnSpikeCommSplit toExtollSpikeCommRouterCounterResetOnSpikeCommSplit() {
        return new ExtollSpikeCommRouterCounterResetOnSpikeCommSplit();
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
