package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Configuration of the delay of arriving events in one half of the spike communication.
 *
 * @param toEnum split * size(configuration) + configuration
 */
@Composed(local = ExtollSpikeCommTimestampDelayConfigOnSpikeCommSplit.class, on = ExtollSpikeCommSplitOnFPGA.class)
public record ExtollSpikeCommTimestampDelayConfigOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollSpikeCommSplitOnFPGA.SIZE;

    /** Checks the range. */
    public ExtollSpikeCommTimestampDelayConfigOnFPGA {
        CoordinateType.check(ExtollSpikeCommTimestampDelayConfigOnFPGA.class, toEnum);
    }

    /** The place inside the split. */
    public ExtollSpikeCommTimestampDelayConfigOnSpikeCommSplit toExtollSpikeCommTimestampDelayConfigOnSpikeCommSplit() {
        return new ExtollSpikeCommTimestampDelayConfigOnSpikeCommSplit();
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
