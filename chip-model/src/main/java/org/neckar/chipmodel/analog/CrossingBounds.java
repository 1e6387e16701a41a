package org.neckar.chipmodel.analog;

import java.util.Arrays;

/**
 * Times before which neurons cannot reach their level, for those of which nobody knows when they do. The bounds of a
 * half that was swept are not written down until somebody needs one of them: most are out of date before, and only the
 * earliest counts.
 */
final class CrossingBounds {
    private static final int HALF = SynapseArray.SIZE;

    private static final double ALMOST_ONE = 1 - 1e-6;

    private final HalfSweep sweep;
    private final double[] bound = new double[Neurons.COUNT];
    private final long[] due = {Long.MAX_VALUE, Long.MAX_VALUE};
    private final HalfTraits[] unwritten = new HalfTraits[2];
    private final double[] sweptAt = new double[2];
    private final NeuronSet limited = new NeuronSet();
    private long limit = Long.MAX_VALUE;

    CrossingBounds(HalfSweep sweep) {
        this.sweep = sweep;
        Arrays.fill(bound, Double.POSITIVE_INFINITY);
    }

    /** Cycle at which somebody has to look closer at a half. */
    long due(int half) {
        return due[half];
    }

    /** Sets the bound of a neuron. */
    void set(int neuron, double cycle) {
        int half = neuron / HALF;
        write(half);
        bound[neuron] = cycle;
        due[half] = Math.min(due[half], dueAt(cycle));
    }

    /** The neuron needs no bound: it cannot reach a level, or it is known when it does. */
    void clear(int neuron) {
        write(neuron / HALF);
        bound[neuron] = Double.POSITIVE_INFINITY;
    }

    /** All neurons of a half, carried to the same cycle, have the bounds that the sweep found. */
    void swept(HalfTraits traits, long cycle, int shortest) {
        int half = traits.first() / HALF;
        unwritten[half] = traits;
        sweptAt[half] = cycle;
        due[half] = cycle + Math.max(1, shortest);
        if (!limited.isEmpty(half * HALF, (half + 1) * HALF)) {
            due[half] = Math.min(due[half], limit);
        }
    }

    /** Neurons whose bounds say nothing beyond {@link #limit}. */
    NeuronSet limited() {
        return limited;
    }

    /** Sets the cycle up to which the bounds of some neurons hold. */
    void limit(long cycle) {
        limit = cycle;
    }

    /** Cycle up to which the bounds of some neurons hold. */
    long limit() {
        return limit;
    }

    /** Number of neurons of a half whose bound is reached, counted up to a limit. */
    int count(int half, long cycle, int limit) {
        int count = 0;
        int end = (half + 1) * HALF;
        for (int n = next(half * HALF, half, cycle); n < end && count < limit; n = next(n + 1, half, cycle)) {
            count++;
        }
        return count;
    }

    /** The next neuron of a half whose bound is reached, at or after a neuron; the end of the half if there is none. */
    int next(int neuron, int half, long cycle) {
        write(half);
        int end = (half + 1) * HALF;
        int next = neuron;
        while (next < end && bound[next] > cycle) {
            next++;
        }
        return next;
    }

    /** Finds out anew when to look closer at a half, after the present cycle. */
    void lookedAt(int half, long cycle) {
        int shortest = shortest(bound, (double) cycle, half * HALF);
        due[half] = shortest == Integer.MAX_VALUE ? Long.MAX_VALUE : cycle + Math.max(1, shortest);
    }

    /** The loop that becomes vector instructions; rounds up, but for a millionth of a cycle. */
    private static int shortest(double[] bound, double cycle, int first) {
        int shortest = Integer.MAX_VALUE;
        for (int n = first; n < first + HALF; n++) {
            shortest = Math.min(shortest, (int) (bound[n] - cycle + ALMOST_ONE));
        }
        return shortest;
    }

    private void write(int half) {
        if (unwritten[half] != null) {
            HalfTraits traits = unwritten[half];
            unwritten[half] = null;
            sweep.bounds(traits, sweptAt[half], bound);
            int end = (half + 1) * HALF;
            for (int n = limited.next(half * HALF, end); n < end; n = limited.next(n + 1, end)) {
                bound[n] = Math.min(bound[n], (double) limit);
            }
        }
    }

    private static long dueAt(double cycle) {
        return cycle < ThresholdCrossing.NEVER ? (long) Math.ceil(cycle) : Long.MAX_VALUE;
    }
}
