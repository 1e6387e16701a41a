package org.neckar.chipmodel.analog;

import java.util.Arrays;

/**
 * Times before which neurons cannot reach their level, for those of which nobody knows when they do. While the events
 * of a half may wait, that is known of all its neurons up to the same cycle ({@link Reserves}), and bounds are those of
 * neurons that somebody looked at.
 *
 * <p>Neurons next to each other form blocks that know their first bound: who is due is found without asking all.
 */
final class CrossingBounds {
    private static final int HALF = SynapseArray.SIZE;
    private static final int BLOCK = 16;
    private static final int BLOCKS_OF_HALF = HALF / BLOCK;

    private final double[] bound = new double[Neurons.COUNT];
    private final double[] firstOfBlock = new double[Neurons.COUNT / BLOCK];
    private final long[] due = {Long.MAX_VALUE, Long.MAX_VALUE};
    private final long[] waitsUntil = {0, 0};

    CrossingBounds() {
        Arrays.fill(bound, Double.POSITIVE_INFINITY);
        Arrays.fill(firstOfBlock, Double.POSITIVE_INFINITY);
    }

    /** Cycle at which somebody has to look closer at a half. */
    long due(int half) {
        return due[half];
    }

    /** Sets the bound of a neuron. */
    void set(int neuron, double cycle) {
        int half = neuron / HALF;
        move(neuron, cycle);
        due[half] = Math.min(due[half], dueAt(cycle));
    }

    /** The neuron needs no bound: it cannot reach a level, or it is known when it does. */
    void clear(int neuron) {
        move(neuron, Double.POSITIVE_INFINITY);
    }

    private void move(int neuron, double cycle) {
        double before = bound[neuron];
        bound[neuron] = cycle;
        int block = neuron / BLOCK;
        if (cycle <= firstOfBlock[block]) {
            firstOfBlock[block] = cycle;
        } else if (before == firstOfBlock[block]) {
            firstOfBlock[block] = first(block);
        }
    }

    private double first(int block) {
        double first = Double.POSITIVE_INFINITY;
        for (int neuron = block * BLOCK; neuron < (block + 1) * BLOCK; neuron++) {
            first = Math.min(first, bound[neuron]);
        }
        return first;
    }

    /** Events of a half may wait until a cycle; up to then no neuron needs a bound. */
    void await(int half, long until) {
        Arrays.fill(bound, half * HALF, (half + 1) * HALF, Double.POSITIVE_INFINITY);
        Arrays.fill(firstOfBlock, half * BLOCKS_OF_HALF, (half + 1) * BLOCKS_OF_HALF, Double.POSITIVE_INFINITY);
        waitsUntil[half] = until;
        due[half] = until;
    }

    /** Until when the events of a half may wait; a cycle of the past if they may not. */
    long waitsUntil(int half) {
        return waitsUntil[half];
    }

    /** Events of a half may not wait any more: every neuron has a bound, which the caller writes to this column. */
    double[] endWait(int half) {
        waitsUntil[half] = 0;
        return bound;
    }

    /** The bounds of a half were written to their column. */
    void written(int half) {
        for (int block = half * BLOCKS_OF_HALF; block < (half + 1) * BLOCKS_OF_HALF; block++) {
            firstOfBlock[block] = first(block);
        }
    }

    /** Number of neurons of a half whose bound is reached, counted up to a limit. */
    int count(int half, long cycle, int limit) {
        int count = 0;
        int end = (half + 1) * HALF;
        for (int n = next(half * HALF, end, cycle); n < end && count < limit; n = next(n + 1, end, cycle)) {
            count++;
        }
        return count;
    }

    /** The next neuron whose bound is reached, at or after a neuron and before an end; the end if there is none. */
    int next(int neuron, int end, long cycle) {
        int next = neuron;
        while (next < end) {
            if (next % BLOCK == 0 && firstOfBlock[next / BLOCK] > cycle) {
                next += BLOCK;
            } else if (bound[next] > cycle) {
                next++;
            } else {
                return next;
            }
        }
        return end;
    }

    /** Finds out anew when to look closer at a half, after the present cycle. */
    void lookedAt(int half, long cycle) {
        double first = Double.POSITIVE_INFINITY;
        for (int block = half * BLOCKS_OF_HALF; block < (half + 1) * BLOCKS_OF_HALF; block++) {
            first = Math.min(first, firstOfBlock[block]);
        }
        long bounded = Math.max(cycle + 1, dueAt(first));
        due[half] = waitsUntil[half] > cycle ? Math.min(waitsUntil[half], bounded) : bounded;
    }

    private static long dueAt(double cycle) {
        return cycle < ThresholdCrossing.NEVER ? (long) Math.ceil(cycle) : Long.MAX_VALUE;
    }
}
