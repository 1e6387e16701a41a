package org.neckar.calibration.search;

import java.util.Arrays;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The steps that plain and noisy bisection share. With n increments there are n observations: at the start and behind
 * each of n - 2 decisions, then at the mirror of the last step, which is the other neighbour of the last centre. The
 * result is the candidate closest to the target among those tested last, the earliest of equals.
 */
final class Bisection implements Search {
    private final Goal goal;
    private final int[] increments;
    private final int[] knobs;
    private final int[] centre;
    private final int[][] tested;
    private final double[][] deviations;
    private int observed;
    private boolean done;

    Bisection(Goal goal, int[] start, int[] increments, int candidates) {
        this.goal = goal;
        this.increments = increments;
        this.knobs = start;
        this.centre = start.clone();
        int kept = Math.min(candidates, increments.length);
        this.tested = new int[kept][goal.instances()];
        this.deviations = new double[kept][goal.instances()];
    }

    /** ceil(P / 2^(s+2)) for s = 0..n-1, n = ceil(log2 P) + 2, where P is the size of the range. */
    static int[] increments(KnobRange range) {
        int size = range.size();
        int[] increments = new int[ceilLog2(size) + 2];
        for (int step = 0; step < increments.length; step++) {
            int divisor = 1 << (step + 2);
            increments[step] = Math.ceilDiv(size, divisor);
        }
        return increments;
    }

    static int ceilLog2(int value) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(value - 1);
    }

    static int[] middle(Goal goal) {
        int[] middle = new int[goal.instances()];
        Arrays.fill(middle, goal.range().lower() + goal.range().size() / 2);
        return middle;
    }

    @Override
    public int[] start() {
        if (observed > 0) {
            throw new NeckarException(Recovery.BUG, "search: start() after " + observed + " observations");
        }
        return knobs.clone();
    }

    @Override
    public int[] next(double[] observation) {
        goal.requireObserved(observation);
        if (done) {
            throw new NeckarException(
                    Recovery.BUG, "search: observation beyond the last one (allowed " + increments.length + ")");
        }
        remember(observation);
        observed++;
        if (observed == increments.length) {
            chooseBest();
            done = true;
        } else if (observed == increments.length - 1) {
            mirror();
        } else {
            step(observation, increments[observed - 1]);
        }
        return knobs.clone();
    }

    private void remember(double[] observation) {
        int slot = observed % tested.length;
        for (int i = 0; i < knobs.length; i++) {
            double deviation = Math.abs(observation[i] - goal.target(i));
            tested[slot][i] = knobs[i];
            deviations[slot][i] = Double.isNaN(deviation) ? Double.POSITIVE_INFINITY : deviation;
        }
    }

    private void step(double[] observation, int increment) {
        for (int i = 0; i < knobs.length; i++) {
            centre[i] = knobs[i];
            boolean above = observation[i] > goal.target(i);
            knobs[i] = goal.range().clip(above == goal.inverted() ? knobs[i] + increment : knobs[i] - increment);
        }
    }

    private void mirror() {
        for (int i = 0; i < knobs.length; i++) {
            int other = 2 * centre[i] - knobs[i];
            if (knobs[i] == centre[i]) {
                other = centre[i] == goal.range().lower() ? centre[i] + 1 : centre[i] - 1;
            }
            knobs[i] = goal.range().clip(other);
        }
    }

    private void chooseBest() {
        for (int i = 0; i < knobs.length; i++) {
            int best = observed % tested.length;
            for (int later = 1; later < tested.length; later++) {
                int slot = (observed + later) % tested.length;
                if (deviations[slot][i] < deviations[best][i]) {
                    best = slot;
                }
            }
            knobs[i] = tested[best][i];
        }
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public int observations() {
        return increments.length;
    }
}
