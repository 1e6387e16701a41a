package org.neckar.hal.coordinate.extoll;

import org.neckar.hal.coordinate.Composed;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * Counter of the events decoded for one half of the spike communication.
 *
 * @param toEnum split * size(counter) + counter
 */
@Composed(local = ExtollSpikeCommDecoderNumEventsReceivedOnSpikeCommSplit.class, on = ExtollSpikeCommSplitOnFPGA.class)
public record ExtollSpikeCommDecoderNumEventsReceivedOnFPGA(int toEnum) implements Coordinate {
    /** Number of places. */
    public static final int SIZE = ExtollSpikeCommSplitOnFPGA.SIZE;

    /** Checks the range. */
    public ExtollSpikeCommDecoderNumEventsReceivedOnFPGA {
        CoordinateType.check(ExtollSpikeCommDecoderNumEventsReceivedOnFPGA.class, toEnum);
    }

    /** The place inside the split. */
    public ExtollSpikeCommDecoderNumEventsReceivedOnSpikeCommSplit
            toExtollSpikeCommDecoderNumEventsReceivedOnSpikeCommSplit() {
        return new ExtollSpikeCommDecoderNumEventsReceivedOnSpikeCommSplit();
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
