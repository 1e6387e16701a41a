package org.neckar.calibration.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Bisection for noisy observables and for cells that disturb each other. Every instance starts at its own place around
 * the middle, because parameter cells of one row drift while many of them hold the same value; one more increment makes
 * up for that; the best of more candidates is chosen. 13 observations for 0..1022, 11 for 0..255 with the default
 * amplitude. Source: search algorithms of calix.
 *
 * @param amplitude largest distance of the start from the middle of the range, at least 1
 * @param seed of the starts: the same seed starts at the same places
 */
public record NoisyBinarySearch(int amplitude, long seed) implements SearchMethod {
    /** The field's amplitude. */
    public static final int DEFAULT_AMPLITUDE = 5;

    private static final int CANDIDATES_WITHOUT_NOISE = 3;

    /** @throws NeckarException if the amplitude is below 1 */
    public NoisyBinarySearch {
        if (amplitude < 1) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "noisy binary search: amplitude %d (allowed 1 or more); use the plain binary search without noise"
                            .formatted(amplitude));
        }
    }

    /** The search with the field's amplitude. */
    public static NoisyBinarySearch withSeed(long seed) {
        return new NoisyBinarySearch(DEFAULT_AMPLITUDE, seed);
    }

    @Override
    public Search towards(Goal goal) {
        int[] plain = Bisection.increments(goal.range());
        if (amplitude > plain[0]) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "noisy binary search: excessive noise, amplitude %d in range %d..%d (allowed 1..%d)"
                            .formatted(
                                    amplitude,
                                    goal.range().lower(),
                                    goal.range().upper(),
                                    plain[0]));
        }
        int[] start = Bisection.middle(goal);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < start.length; i++) {
            start[i] = goal.range().clip(start[i] + random.nextInt(-amplitude, amplitude + 1));
        }
        int candidates = CANDIDATES_WITHOUT_NOISE + Bisection.ceilLog2(amplitude);
        return new Bisection(goal, start, withAmplitude(plain), candidates);
    }

    private int[] withAmplitude(int[] descending) {
        int[] more = Arrays.copyOf(descending, descending.length + 1);
        int at = descending.length;
        while (at > 0 && more[at - 1] < amplitude) {
            more[at] = more[at - 1];
            at--;
        }
        more[at] = amplitude;
        return more;
    }
}
