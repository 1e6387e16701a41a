package org.neckar.calibration.search;

/** A way to search; makes a fresh search for each goal. Methods are values: the same method and goal search alike. */
public sealed interface SearchMethod permits BinarySearch, NoisyBinarySearch, LinearPrediction {
    /**
     * A new search.
     *
     * @throws org.neckar.fisch.NeckarException if the method does not fit the range
     */
    Search towards(Goal goal);
}
