package org.neckar.calibration.search;

/**
 * One search under way: says where to set the knobs, and takes what was observed there. All instances advance in
 * lock-step. Knows nothing of boards and chips.
 *
 * <pre>{@code
 * int[] knobs = search.start();
 * while (!search.isDone()) {
 *     knobs = search.next(observe(knobs));
 * }
 * }</pre>
 *
 * <p>An observable that is not a number counts as below its target, an infinite one as what it is; neither is ever
 * preferred over a finite one. One thread at a time.
 */
public interface Search {
    /** The knobs to begin with; a copy. */
    int[] start();

    /**
     * Takes an observation at the knobs handed out last.
     *
     * @param observed one value per instance
     * @return the knobs to observe next or, when {@link #isDone()}, the result; a copy
     * @throws org.neckar.fisch.NeckarException if the number of values is wrong or the search is over
     */
    int[] next(double[] observed);

    /** True when the knobs handed out last are the result. */
    boolean isDone();

    /** Number of observations the whole search takes. */
    int observations();
}
