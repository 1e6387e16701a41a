package org.neckar.calibration.search;

import java.util.Arrays;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Computes the knob from one observation, for observables that are known to follow the knob on a straight line. An
 * observation that is not finite leaves the knob at the probe. Source: search algorithms of calix.
 *
 * @param probe knob at which the observation is made, clipped to the range
 * @param slope change of the observable per step of the knob, finite and not 0; its sign agrees with the goal's
 *     {@code inverted}
 */
public record LinearPrediction(int probe, double slope) implements SearchMethod {
    /** @throws NeckarException if the slope is 0 or not finite */
    public LinearPrediction {
        if (slope == 0 || !Double.isFinite(slope)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "linear prediction: slope %s (allowed finite and not 0)".formatted(slope));
        }
    }

    @Override
    public Search towards(Goal goal) {
        if (slope < 0 != goal.inverted()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "linear prediction: slope %s for a knob that is %s (allowed %s)"
                            .formatted(
                                    slope,
                                    goal.inverted() ? "inverted" : "not inverted",
                                    goal.inverted() ? "below 0" : "above 0"));
        }
        return new Prediction(goal);
    }

    private final class Prediction implements Search {
        private final Goal goal;
        private final int[] knobs;
        private boolean done;

        Prediction(Goal goal) {
            this.goal = goal;
            this.knobs = new int[goal.instances()];
            Arrays.fill(knobs, goal.range().clip(probe));
        }

        @Override
        public int[] start() {
            return knobs.clone();
        }

        @Override
        public int[] next(double[] observed) {
            goal.requireObserved(observed);
            if (done) {
                throw new NeckarException(Recovery.BUG, "search: observation beyond the last one (allowed 1)");
            }
            done = true;
            for (int i = 0; i < knobs.length; i++) {
                double change = (goal.target(i) - observed[i]) / slope;
                if (Double.isFinite(change)) {
                    long wanted = Math.round(knobs[i] + change);
                    knobs[i] = Math.clamp(
                            wanted, goal.range().lower(), goal.range().upper());
                }
            }
            return knobs.clone();
        }

        @Override
        public boolean isDone() {
            return done;
        }

        @Override
        public int observations() {
            return 1;
        }
    }
}
