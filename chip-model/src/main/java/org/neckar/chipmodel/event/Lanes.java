package org.neckar.chipmodel.event;

import java.util.Arrays;

/**
 * Lines that carry one event at a time, each with a short queue in front. An event that finds the queue full is lost.
 * The queue is kept as the time at which the line is free again, so a lane costs two numbers whatever its length.
 */
public final class Lanes {
    /** What {@link #admit} answers for an event that is lost. */
    public static final long LOST = -1;

    private final long[] freeAt;
    private final int[] steps;
    private final int depth;

    /**
     * @param count number of lines
     * @param step cycles that one event occupies a line
     * @param depth events that may wait
     */
    public Lanes(int count, int step, int depth) {
        freeAt = new long[count];
        steps = new int[count];
        this.depth = depth;
        Arrays.fill(steps, step);
    }

    /** Cycles that one event occupies a line from now on. */
    public void step(int lane, int cycles) {
        steps[lane] = cycles;
    }

    /** The cycle at which an event that arrives now enters the line, or {@link #LOST}. */
    public long admit(int lane, long cycle) {
        int step = steps[lane];
        long enters = Math.max(cycle, freeAt[lane]);
        if (enters - cycle > (long) depth * step) {
            return LOST;
        }
        freeAt[lane] = enters + step;
        return enters;
    }

    /** Empties all lines. */
    public void clear() {
        Arrays.fill(freeAt, 0);
    }
}
