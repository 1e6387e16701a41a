package org.neckar.calibration.search;

import java.util.stream.DoubleStream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** What a search is to reach: one target per instance, all turning knobs of the same range. Immutable. */
public final class Goal {
    private final KnobRange range;
    private final boolean inverted;
    private final double[] target;

    /**
     * @param range values of every knob
     * @param inverted true if a larger knob makes the observable smaller
     * @param target wanted observable per instance, finite
     * @throws NeckarException if a target is not finite
     */
    public Goal(KnobRange range, boolean inverted, double... target) {
        this.range = range;
        this.inverted = inverted;
        this.target = target.clone();
        if (!DoubleStream.of(target).allMatch(Double::isFinite)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "target of a search: not finite among %d instances (allowed finite values)"
                            .formatted(target.length));
        }
    }

    /** Number of instances. */
    public int instances() {
        return target.length;
    }

    /** Values of every knob. */
    public KnobRange range() {
        return range;
    }

    /** Whether a larger knob makes the observable smaller. */
    public boolean inverted() {
        return inverted;
    }

    /** Wanted observable of one instance. */
    public double target(int instance) {
        return target[instance];
    }

    void requireObserved(double[] observed) {
        if (observed.length != target.length) {
            throw new NeckarException(
                    Recovery.BUG,
                    "observation of a search: %d values (allowed %d, one per instance)"
                            .formatted(observed.length, target.length));
        }
    }
}
