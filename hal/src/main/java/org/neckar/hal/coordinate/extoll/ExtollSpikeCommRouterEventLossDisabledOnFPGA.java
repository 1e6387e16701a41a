package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Counter of events lost in the router of one half as their route is disabled.
 *
 * @param toEnum split * size(counter) + counter
 */
@Composed(local = ExtollSpikeCommRouterEventLossDisabledOnSpikeCommSplit.class, on = ExtollSpikeCommSplitOnFPGA.class)
public record ExtollSpikeCommRouterEventLossDisabledOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollSpikeCommSplitOnFPGA.SIZE;

    /** Checks the range. */
    public ExtollSpikeCommRouterEventLossDisabledOnFPGA {
        CoordinateType.check(ExtollSpikeCommRouterEventLossDisabledOnFPGA.class, toEnum);
    }

    /** The place inside the split. */
    public ExtollSpikeCommRouterEventLossDisabledOnSpikeCommSplit
            toExtollSpikeCommRouterEventLossDisabledOnSpikeCommSplit() {
        return new ExtollSpikeCommRouterEventLossDisabledOnSpikeCommSplit();
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
