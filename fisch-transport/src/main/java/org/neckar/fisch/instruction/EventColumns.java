package org.neckar.fisch.instruction;

import java.util.Arrays;
import java.util.Objects;
import org.neckar.fisch.ut.FromFpga;

/**
 * Events from the chip as columns that grow together: the event as received and the FPGA time. The chip time follows
 * from the two and is worked out when asked for, which saves a third of the memory.
 */
abstract sealed class EventColumns permits SpikeColumns, MadcColumns {
    private static final int INITIAL_CAPACITY = 64;
    /** Most events of one message. */
    private static final int PACK = 3;
    /** The low bits of a time that a timestamp determines. */
    private static final long TIMESTAMP_MASK = 0x7f;

    private int[] events = new int[INITIAL_CAPACITY];
    private long[] fpgaTimes = new long[INITIAL_CAPACITY];
    private int size;

    /**
     * Appends the events of one pack. All three are stored, which needs no branch; the next pack goes over what is not
     * counted.
     */
    final void add(int count, int first, int second, int third, long fpgaTime) {
        int at = size;
        if (at + PACK > events.length) {
            grow();
        }
        events[at] = first;
        events[at + 1] = second;
        events[at + 2] = third;
        fpgaTimes[at] = fpgaTime;
        fpgaTimes[at + 1] = fpgaTime;
        fpgaTimes[at + 2] = fpgaTime;
        size = at + count;
    }

    private void grow() {
        int capacity = Math.addExact(events.length, events.length);
        events = Arrays.copyOf(events, capacity);
        fpgaTimes = Arrays.copyOf(fpgaTimes, capacity);
    }

    final void clear() {
        size = 0;
    }

    final int payload(int position) {
        return FromFpga.payload(events[Objects.checkIndex(position, size)]);
    }

    /** Number of events. */
    public final int size() {
        return size;
    }

    /**
     * Chip time of an event: FPGA cycles, 43 bits. The latest time not after the FPGA time whose low seven bits are
     * half the event's timestamp.
     */
    public final long chipTime(int position) {
        int halfTimestamp = FromFpga.timestamp(events[Objects.checkIndex(position, size)]) >> 1;
        long fpgaTime = fpgaTimes[position];
        return (fpgaTime - ((fpgaTime - halfTimestamp) & TIMESTAMP_MASK)) & FromFpga.SYSTIME_MASK;
    }

    /** FPGA time at which an event arrived: FPGA cycles, 43 bits. */
    public final long fpgaTime(int position) {
        return fpgaTimes[Objects.checkIndex(position, size)];
    }

    /** The times of an event as the field writes them. */
    final String times(int position) {
        return "ChipTime(%d), FPGATime(%d)".formatted(chipTime(position), fpgaTime(position));
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "(" + size + " events)";
    }
}
