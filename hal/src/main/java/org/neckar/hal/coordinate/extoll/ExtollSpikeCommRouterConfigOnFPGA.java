package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Configuration of the event router of one half of the spike communication.
 *
 * @param toEnum split * size(configuration) + configuration
 */
@Composed(local = ExtollSpikeCommRouterConfigOnSpikeCommSplit.class, on = ExtollSpikeCommSplitOnFPGA.class)
public record ExtollSpikeCommRouterConfigOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollSpikeCommSplitOnFPGA.SIZE;

    /** Checks the range. */
    public ExtollSpikeCommRouterConfigOnFPGA {
        CoordinateType.check(ExtollSpikeCommRouterConfigOnFPGA.class, toEnum);
    }

    /** The place inside the split. */
    public ExtollSpikeCommRouterConfigOnSpikeCommSplit toExtollSpikeCommRouterConfigOnSpikeCommSplit() {
        return new ExtollSpikeCommRouterConfigOnSpikeCommSplit();
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
