package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Entry of the routing table of one half of the spike communication.
 *
 * @param toEnum split * size(entry) + entry
 */
@Composed(local = ExtollSpikeCommRouterLookupConfigOnSpikeCommSplit.class, on = ExtollSpikeCommSplitOnFPGA.class)
public record ExtollSpikeCommRouterLookupConfigOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE =
            ExtollSpikeCommRouterLookupConfigOnSpikeCommSplit.SIZE * ExtollSpikeCommSplitOnFPGA.SIZE;

    /** Checks the range. */
    public ExtollSpikeCommRouterLookupConfigOnFPGA {
        CoordinateType.check(ExtollSpikeCommRouterLookupConfigOnFPGA.class, toEnum);
    }

    /** The place made of its parts. */
    public static ExtollSpikeCommRouterLookupConfigOnFPGA at(
            ExtollSpikeCommRouterLookupConfigOnSpikeCommSplit entry, ExtollSpikeCommSplitOnFPGA split) {
        return new ExtollSpikeCommRouterLookupConfigOnFPGA(
                split.toEnum() * ExtollSpikeCommRouterLookupConfigOnSpikeCommSplit.SIZE + entry.toEnum());
    }

    /** The place inside the split. */
    public ExtollSpikeCommRouterLookupConfigOnSpikeCommSplit toExtollSpikeCommRouterLookupConfigOnSpikeCommSplit() {
        return new ExtollSpikeCommRouterLookupConfigOnSpikeCommSplit(
                toEnum % ExtollSpikeCommRouterLookupConfigOnSpikeCommSplit.SIZE);
    }

    /** The split. */
    public ExtollSpikeCommSplitOnFPGA toExtollSpikeCommSplitOnFPGA() {
        return new ExtollSpikeCommSplitOnFPGA(toEnum / ExtollSpikeCommRouterLookupConfigOnSpikeCommSplit.SIZE);
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
