package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Counter of events lost in the router of one half as their route is misconfigured.
 *
 * @param toEnum split * size(counter) + counter
 */
@Composed(local = ExtollSpikeCommRouterEventLossMisconfOnSpikeCommSplit.class, on = ExtollSpikeCommSplitOnFPGA.class)
public record ExtollSpikeCommRouterEventLossMisconfOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollSpikeCommSplitOnFPGA.SIZE;

    /** Checks the range. */
    public ExtollSpikeCommRouterEventLossMisconfOnFPGA {
        CoordinateType.check(ExtollSpikeCommRouterEventLossMisconfOnFPGA.class, toEnum);
    }

    /** The place inside the split. */
    public ExtollSpikeCommRouterEventLossMisconfOnSpikeCommSplit
            toExtollSpikeCommRouterEventLossMisconfOnSpikeCommSplit() {
        return new ExtollSpikeCommRouterEventLossMisconfOnSpikeCommSplit();
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
