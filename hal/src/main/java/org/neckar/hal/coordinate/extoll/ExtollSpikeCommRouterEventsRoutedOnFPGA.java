package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Counter of the events passed on by the router of one half of the spike communication.
 *
 * @param toEnum split * size(counter) + counter
 */
@Composed(local = ExtollSpikeCommRouterEventsRoutedOnSpikeCommSplit.class, on = ExtollSpikeCommSplitOnFPGA.class)
public record ExtollSpikeCommRouterEventsRoutedOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollSpikeCommSplitOnFPGA.SIZE;

    /** Checks the range. */
    public ExtollSpikeCommRouterEventsRoutedOnFPGA {
        CoordinateType.check(ExtollSpikeCommRouterEventsRoutedOnFPGA.class, toEnum);
    }

    /** The place inside the split. */
    public ExtollSpikeCommRouterEventsRoutedOnSpikeCommSplit toExtollSpikeCommRouterEventsRoutedOnSpikeCommSplit() {
        return new ExtollSpikeCommRouterEventsRoutedOnSpikeCommSplit();
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
