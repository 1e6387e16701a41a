package org.neckar.chipmodel.analog;

import java.util.Arrays;

/**
 * Times before which neurons cannot reach their level, for those of which nobody knows when they do. While the events
 * of a half may wait, that is known of all its neurons up to the same cycle ({@link Reserves}), and bounds are those of
 * neurons that somebody looked at.
 */
final class CrossingBounds {
    private static final int HALF = SynapseArray.SIZE;

    private static final double ALMOST_ONE = 1 - 1e-6;

    private final double[] bound = new double[Neurons.COUNT];
    private final long[] due = {Long.MAX_VALUE, Long.MAX_VALUE};
    private final long[] waitsUntil = {0, 0};
    private final NeuronSet bounded = new NeuronSet();

    CrossingBounds() {
        Arrays.fill(bound, Double.POSITIVE_INFINITY);
    }

    /** Cycle at which somebody has to look closer at a half. */
    long due(int half) {
        return due[half];
    }

    /** Sets the bound of a neuron. */
    void set(int neuron, double cycle) {
        int half = neuron / HALF;
        bound[neuron] = cycle;
        bounded.set(neuron, true);
        due[half] = Math.min(due[half], dueAt(cycle));
    }

    /** The neuron needs no bound: it cannot reach a level, or it is known when it does. */
    void clear(int neuron) {
        bound[neuron] = Double.POSITIVE_INFINITY;
        bounded.set(neuron, false);
    }

    /** Events of a half may wait until a cycle; up to then no neuron needs a bound. */
    void await(int half, long until) {
        Arrays.fill(bound, half * HALF, (half + 1) * HALF, Double.POSITIVE_INFINITY);
        bounded.clear(half * HALF, (half + 1) * HALF);
        waitsUntil[half] = until;
        due[half] = until;
    }

    /** Until when the events of a half may wait; a cycle of the past if they may not. */
    long waitsUntil(int half) {
        return waitsUntil[half];
    }

    /** Events of a half may not wait any more: every neuron has a bound, which the caller writes. */
    double[] endWait(int half) {
        waitsUntil[half] = 0;
        for (int neuron = half * HALF; neuron < (half + 1) * HALF; neuron++) {
            bounded.set(neuron, true);
        }
        return bound;
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
        int next = bounded.next(neuron, end);
        while (next < end && bound[next] > cycle) {
            next = bounded.next(next + 1, end);
        }
        return next;
    }

    /** Finds out anew when to look closer at a half, after the present cycle. */
    void lookedAt(int half, long cycle) {
        if (waitsUntil[half] <= cycle) {
            int shortest = shortest(bound, (double) cycle, half * HALF);
            due[half] = shortest == Integer.MAX_VALUE ? Long.MAX_VALUE : cycle + Math.max(1, shortest);
            return;
        }
        due[half] = waitsUntil[half];
        int end = (half + 1) * HALF;
        for (int n = bounded.next(half * HALF, end); n < end; n = bounded.next(n + 1, end)) {
            due[half] = Math.min(due[half], Math.max(cycle + 1, dueAt(bound[n])));
        }
    }

    /** The loop that becomes vector instructions; rounds up, but for a millionth of a cycle. */
    private static int shortest(double[] bound, double cycle, int first) {
        int shortest = Integer.MAX_VALUE;
        for (int n = first; n < first + HALF; n++) {
            shortest = Math.min(shortest, (int) (bound[n] - cycle + ALMOST_ONE));
        }
        return shortest;
    }

    private static long dueAt(double cycle) {
        return cycle < ThresholdCrossing.NEVER ? (long) Math.ceil(cycle) : Long.MAX_VALUE;
    }
}
