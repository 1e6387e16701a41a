package org.neckar.fisch.instruction;

import java.util.Arrays;
import java.util.Objects;

/** Events from the chip as columns that grow together: payload, chip time, FPGA time. */
abstract sealed class EventColumns permits SpikeColumns, MadcColumns {
    private static final int INITIAL_CAPACITY = 64;

    private char[] payloads = new char[INITIAL_CAPACITY];
    private long[] chipTimes = new long[INITIAL_CAPACITY];
    private long[] fpgaTimes = new long[INITIAL_CAPACITY];
    private int size;

    final void add(int payload, long chipTime, long fpgaTime) {
        int at = size;
        if (at == payloads.length) {
            grow();
        }
        payloads[at] = (char) payload;
        chipTimes[at] = chipTime;
        fpgaTimes[at] = fpgaTime;
        size = at + 1;
    }

    private void grow() {
        int capacity = Math.addExact(size, size);
        payloads = Arrays.copyOf(payloads, capacity);
        chipTimes = Arrays.copyOf(chipTimes, capacity);
        fpgaTimes = Arrays.copyOf(fpgaTimes, capacity);
    }

    final void clear() {
        size = 0;
    }

    final int payload(int position) {
        return payloads[Objects.checkIndex(position, size)];
    }

    /** Number of events. */
    public final int size() {
        return size;
    }

    /** Chip time of an event: FPGA cycles, 43 bits. */
    public final long chipTime(int position) {
        return chipTimes[Objects.checkIndex(position, size)];
    }

    /** FPGA time at which an event arrived: FPGA cycles, 43 bits. */
    public final long fpgaTime(int position) {
        return fpgaTimes[Objects.checkIndex(position, size)];
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "(" + size + " events)";
    }
}
