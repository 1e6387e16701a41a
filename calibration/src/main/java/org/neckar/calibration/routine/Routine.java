package org.neckar.calibration.routine;

import org.neckar.calibration.measure.Bench;
import org.neckar.calibration.search.KnobRange;
import org.neckar.calibration.search.SearchMethod;
import org.neckar.lola.chip.ChipImage;

/**
 * One thing that can be calibrated: one integer knob for each of n instances, all turned and watched at the same time.
 * A routine holds no state of the search; see {@link RoutineRunner} for the order of the calls.
 */
public interface Routine {
    /** Name for progress and reports, such as {@code leak potential}. */
    String name();

    /** The knob under the field's name, such as {@code v_leak}. */
    String knob();

    /** Unit of the observable, its target and its tolerance. */
    default String unit() {
        return "CADC LSB";
    }

    /** Values of the knob. */
    KnobRange range();

    /** True if a larger knob makes the observable smaller. */
    default boolean inverted() {
        return false;
    }

    /** How to search. */
    SearchMethod search();

    /** The knobs of a chip without calibration; as many as there are instances. */
    int[] nominal();

    /** Brings everything but the knobs into the state in which the observable depends on them. */
    void prepare(Bench bench);

    /** Puts the knobs into the configuration. */
    void turn(ChipImage.Builder chip, int[] knobs);

    /** Measures the observable of each instance, in its unit. */
    double[] observe(Bench bench);

    /** Largest distance from the target at which the measurement after the search counts as a success. */
    double tolerance();

    /**
     * What to reach, per instance.
     *
     * @param before the observables at the nominal knobs
     */
    double[] target(double[] before);
}
