package org.neckar.calibration.routine;

import org.neckar.hwdb.store.Column;

/**
 * What one routine found. All columns have one value per instance.
 *
 * @param routine its name
 * @param knob the field's name of what was turned
 * @param unit of the observables
 * @param knobs what was found; it is set on the chip
 * @param target what was to be reached
 * @param before observables at the nominal knobs
 * @param after observables at the found knobs, measured after the search
 * @param success no for instances whose knob ended at a limit of its range, or whose observable after the search is
 *     farther from the target than the routine tolerates
 */
public record Outcome(
        String routine,
        String knob,
        String unit,
        Column.Ints knobs,
        Column.Doubles target,
        Column.Doubles before,
        Column.Doubles after,
        Column.Bits success) {
    /** Number of instances that failed. */
    public int failed() {
        int failed = 0;
        for (boolean ok : success.values()) {
            failed += ok ? 0 : 1;
        }
        return failed;
    }
}
