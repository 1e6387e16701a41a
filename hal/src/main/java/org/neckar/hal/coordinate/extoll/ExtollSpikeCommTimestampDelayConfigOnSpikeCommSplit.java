package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/** Configuration of the delay of arriving events, inside its half of the spike communication. */
public record ExtollSpikeCommTimestampDelayConfigOnSpikeCommSplit() implements Coordinate {
    @Override
    public int toEnum() {
        return 0;
    }

    @Override
    public String toString() {
        return CoordinateType.notation(this);
    }
}
