package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/** Reset of the counters of the event delay inside its half of the spike communication. */
public record ExtollSpikeCommTimestampDelayCounterResetOnSpikeCommSplit() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
