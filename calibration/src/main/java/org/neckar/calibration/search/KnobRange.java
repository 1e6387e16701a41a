package org.neckar.calibration.search;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The values a knob may have, both ends included.
 *
 * @param lower smallest value
 * @param upper largest value, not below {@code lower}
 */
public record KnobRange(int lower, int upper) {
    /** The cells of the parameter memory: 0..1022. */
    public static final KnobRange CAPMEM = new KnobRange(0, 1022);

    /** @throws NeckarException if the range is empty */
    public KnobRange {
        if (lower > upper) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "range of a knob: %d..%d is empty (allowed lower <= upper); swap the ends".formatted(lower, upper));
        }
    }

    /** Number of values. */
    public int size() {
        return upper - lower + 1;
    }

    /** The nearest value inside. */
    public int clip(int value) {
        return Math.clamp(value, lower, upper);
    }

    /** True for both ends: a search that ends there did not find its target, or found it by chance. */
    public boolean isLimit(int value) {
        return value <= lower || value >= upper;
    }
}
