package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/** Counter of events lost as their route is disabled, inside its half of the spike communication. */
public record ExtollSpikeCommRouterEventLossDisabledOnSpikeCommSplit() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
