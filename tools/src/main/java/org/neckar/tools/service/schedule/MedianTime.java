package org.neckar.tools.service.schedule;

import java.util.Arrays;

/** Median of the latest times, in nanoseconds. */
final class MedianTime {
    private static final int LATEST = 31;

    private final long[] times = new long[LATEST];
    private int count;
    private long median;
    private boolean stale;

    void add(long timeNs) {
        times[count % LATEST] = timeNs;
        count = count == 2 * LATEST - 1 ? LATEST : count + 1;
        stale = true;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** 0 when there was none. */
    long ns() {
        if (stale) {
            int known = Math.min(count, LATEST);
            var sorted = Arrays.copyOf(times, known);
            Arrays.sort(sorted);
            median = sorted[known / 2];
            stale = false;
        }
        return median;
    }
}
