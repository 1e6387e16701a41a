package org.neckar.chipmodel.event;

import java.util.Arrays;

/**
 * Events waiting for their time, earliest first, equal times in the order of arrival. Columns of primitives: no object
 * per event. Adding in the order of time costs constant time.
 */
final class EventQueue {
    /** What {@link #firstTime()} answers when nothing waits. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int INITIAL_CAPACITY = 64;
    private static final int PAYLOAD_BITS = 24;
    private static final int PAYLOAD_MASK = (1 << PAYLOAD_BITS) - 1;

    private long[] times = new long[INITIAL_CAPACITY];
    /** Number of arrival above, payload in the low 24 bits. */
    private long[] entries = new long[INITIAL_CAPACITY];

    private int size;
    private long arrivals;

    /**
     * Adds an event.
     *
     * @param time chip clock cycle
     * @param payload 24 bits
     */
    void add(long time, int payload) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            entries = Arrays.copyOf(entries, 2 * size);
        }
        if (size == 0) {
            arrivals = 0;
        }
        rise(size++, time, arrivals++ << PAYLOAD_BITS | payload);
    }

    /** Time of the earliest event, {@link #NEVER} when there is none. */
    long firstTime() {
        return size == 0 ? NEVER : times[0];
    }

    /** Takes the earliest event away and returns its payload; there must be one. */
    int poll() {
        int payload = (int) entries[0] & PAYLOAD_MASK;
        size--;
        if (size > 0) {
            sink(times[size], entries[size]);
        }
        return payload;
    }

    /** Number of waiting events. */
    int size() {
        return size;
    }

    /** Forgets all events. */
    void clear() {
        size = 0;
    }

    private void rise(int start, long time, long entry) {
        int at = start;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!isBefore(time, entry, parent)) {
                break;
            }
            times[at] = times[parent];
            entries[at] = entries[parent];
            at = parent;
        }
        times[at] = time;
        entries[at] = entry;
    }

    private void sink(long time, long entry) {
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && isBefore(times[child + 1], entries[child + 1], child)) {
                child++;
            }
            if (isBefore(time, entry, child)) {
                break;
            }
            times[at] = times[child];
            entries[at] = entries[child];
            at = child;
            child = 2 * at + 1;
        }
        times[at] = time;
        entries[at] = entry;
    }

    private boolean isBefore(long time, long entry, int other) {
        return time < times[other] || (time == times[other] && entry < entries[other]);
    }
}
