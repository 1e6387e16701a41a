package org.neckar.chipmodel.analog;

/**
 * What makes one chip differ from the next: a standard normal number for every named parameter and instance, the same
 * for the same chip on every machine. Without mismatch every number is 0. Cut at four standard deviations, so that no
 * chip has an instance that would not have been built.
 */
final class FixedPattern {
    private static final double CUT = 4;

    private final long seed;
    private final boolean mismatch;

    FixedPattern(ModelSettings settings) {
        seed = settings.seed();
        mismatch = settings.mismatch();
    }

    /** Deviation of one instance of a parameter, in standard deviations. */
    double normal(String parameter, int instance) {
        if (!mismatch) {
            return 0;
        }
        return Math.clamp(CounterRandom.normal(stream(parameter), instance), -CUT, CUT);
    }

    /** Whether an instance belongs to a rare kind that occurs with the given probability. */
    boolean rare(String kind, int instance, double probability) {
        return mismatch && CounterRandom.uniform(stream(kind), instance) < probability;
    }

    /** Factor around 1 of one instance of a positive parameter: log-normal. */
    double factor(String parameter, int instance, double sigma) {
        return mismatch ? StrictMath.exp(sigma * normal(parameter, instance)) : 1;
    }

    private long stream(String name) {
        return CounterRandom.stream(seed, name);
    }
}
