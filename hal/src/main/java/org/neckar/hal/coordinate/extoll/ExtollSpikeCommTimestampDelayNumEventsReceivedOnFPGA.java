package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Counter of the events that reached the delay of one half of the spike communication.
 *
 * @param toEnum split * size(counter) + counter
 */
@Composed(
        local = ExtollSpikeCommTimestampDelayNumEventsReceivedOnSpikeCommSplit.class,
        on = ExtollSpikeCommSplitOnFPGA.class)
public record ExtollSpikeCommTimestampDelayNumEventsReceivedOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollSpikeCommSplitOnFPGA.SIZE;

    /** Checks the range. */
    public ExtollSpikeCommTimestampDelayNumEventsReceivedOnFPGA {
        CoordinateType.check(ExtollSpikeCommTimestampDelayNumEventsReceivedOnFPGA.class, toEnum);
    }

    /** The place inside the split. */
    public ExtollSpikeCommTimestampDelayNumEventsReceivedOnSpikeCommSplit
            toExtollSpikeCommTimestampDelayNumEventsReceivedOnSpikeCommSplit() {
        return new ExtollSpikeCommTimestampDelayNumEventsReceivedOnSpikeCommSplit();
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
