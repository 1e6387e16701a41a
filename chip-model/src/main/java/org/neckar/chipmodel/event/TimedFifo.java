package org.neckar.chipmodel.event;

import java.util.Arrays;

/** Entries with times that do not decrease, first in, first out. Columns of primitives that grow and never shrink. */
public final class TimedFifo {
    /** What {@link #firstTime()} answers when nothing waits. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int INITIAL_CAPACITY = 64;

    private long[] times = new long[INITIAL_CAPACITY];
    private long[] entries = new long[INITIAL_CAPACITY];
    private int head;
    private int size;

    /** An empty queue. */
    public TimedFifo() {}

    /** Appends an entry; its time must not be before that of the last one. */
    public void add(long time, long entry) {
        if (size == times.length) {
            grow();
        }
        int at = head + size++ & times.length - 1;
        times[at] = time;
        entries[at] = entry;
    }

    /** Time of the first entry, {@link #NEVER} when there is none. */
    public long firstTime() {
        return size == 0 ? NEVER : times[head];
    }

    /** Takes the first entry away; there must be one. */
    public long poll() {
        long entry = entries[head];
        head = head + 1 & times.length - 1;
        size--;
        return entry;
    }

    /** Number of entries. */
    public int size() {
        return size;
    }

    /** Forgets all entries. */
    public void clear() {
        head = 0;
        size = 0;
    }

    private void grow() {
        int length = times.length;
        long[] moreTimes = Arrays.copyOf(times, 2 * length);
        long[] moreEntries = Arrays.copyOf(entries, 2 * length);
        for (int i = 0; i < size; i++) {
            int from = head + i & length - 1;
            moreTimes[i] = times[from];
            moreEntries[i] = entries[from];
        }
        times = moreTimes;
        entries = moreEntries;
        head = 0;
    }
}
