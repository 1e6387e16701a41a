package org.neckar.calibration.routine;

import org.neckar.calibration.measure.Bench;
import org.neckar.calibration.search.Goal;
import org.neckar.calibration.search.Search;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hwdb.store.Column;

/**
 * What all routines have in common: prepare, measure at the nominal knobs, search with all instances in lock-step, set
 * what was found, measure once more, tell which instances failed. Settling is the bench's. The found knobs stay set, so
 * that the next routine works on a chip with this one's result.
 */
public final class RoutineRunner {
    private static final int MEASUREMENTS_AROUND = 2;

    private final Bench bench;
    private final CalibrationProgress progress;

    /**
     * @param bench where to measure
     * @param progress told after every measurement
     */
    public RoutineRunner(Bench bench, CalibrationProgress progress) {
        this.bench = bench;
        this.progress = progress;
    }

    /**
     * Runs one routine.
     *
     * @throws NeckarException if the board fails, or the search does not fit the range
     */
    public Outcome run(Routine routine) {
        int[] nominal = routine.nominal();
        routine.prepare(bench);
        double[] before = observe(routine, nominal);
        double[] target = routine.target(before);
        Goal goal = new Goal(routine.range(), routine.inverted(), target);
        Search search = routine.search().towards(goal);
        int measurements = search.observations() + MEASUREMENTS_AROUND;
        int measured = 1;
        progress.measured(routine.name(), measured, measurements);
        int[] knobs = search.start();
        while (!search.isDone()) {
            knobs = search.next(observe(routine, knobs));
            progress.measured(routine.name(), ++measured, measurements);
        }
        double[] after = observe(routine, knobs);
        progress.measured(routine.name(), ++measured, measurements);
        return new Outcome(
                routine.name(),
                routine.knob(),
                routine.unit(),
                Column.of(knobs),
                Column.of(target),
                Column.of(before),
                Column.of(after),
                Column.of(success(routine, knobs, target, after)));
    }

    private double[] observe(Routine routine, int[] knobs) {
        bench.change(chip -> routine.turn(chip, knobs));
        double[] observed = routine.observe(bench);
        if (observed.length != knobs.length) {
            throw new NeckarException(
                    Recovery.BUG,
                    "routine '%s': %d observables (allowed %d, one per knob)"
                            .formatted(routine.name(), observed.length, knobs.length));
        }
        return observed;
    }

    /** An instance that does not react at all need not end at a limit; the measurement tells. */
    private static boolean[] success(Routine routine, int[] knobs, double[] target, double[] after) {
        boolean[] success = new boolean[knobs.length];
        for (int i = 0; i < knobs.length; i++) {
            boolean reached = Math.abs(after[i] - target[i]) <= routine.tolerance();
            success[i] = reached && !routine.range().isLimit(knobs[i]);
        }
        return success;
    }
}
