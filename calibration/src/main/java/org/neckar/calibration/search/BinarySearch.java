package org.neckar.calibration.search;

/**
 * Bisection of the range from its middle: 12 observations for 0..1022, 10 for 0..255. Takes observables as exact.
 * Source: search algorithms of calix.
 */
public record BinarySearch() implements SearchMethod {
    /** The best of the last three is the result: the last centre and both its neighbours. */
    private static final int CANDIDATES = 3;

    @Override
    public Search towards(Goal goal) {
        return new Bisection(goal, Bisection.middle(goal), Bisection.increments(goal.range()), CANDIDATES);
    }
}
