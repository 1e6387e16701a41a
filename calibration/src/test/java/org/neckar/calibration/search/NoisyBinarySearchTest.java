package org.neckar.calibration.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;

class NoisyBinarySearchTest {
    private static Goal goal(KnobRange range, int instances) {
        double[] target = new double[instances];
        Arrays.fill(target, 33.3);
        return new Goal(range, false, target);
    }

    @Test
    void shouldTakeOneObservationMoreThanThePlainSearch() {
        assertEquals(
                13,
                NoisyBinarySearch.withSeed(1).towards(goal(KnobRange.CAPMEM, 1)).observations());
        assertEquals(
                11,
                NoisyBinarySearch.withSeed(1)
                        .towards(goal(new KnobRange(0, 255), 1))
                        .observations());
    }

    @Test
    void shouldStartEverywhereUpToTheAmplitudeAroundTheMiddle() {
        var starts = new TreeSet<Integer>();
        for (int knob : NoisyBinarySearch.withSeed(1)
                .towards(goal(KnobRange.CAPMEM, 512))
                .start()) {
            starts.add(knob);
        }
        assertEquals(11, starts.size());
        assertEquals(506, starts.first());
        assertEquals(516, starts.last());
    }

    @Test
    void shouldStartAlikeWithTheSameSeedOnly() {
        int[] first = NoisyBinarySearch.withSeed(7)
                .towards(goal(KnobRange.CAPMEM, 512))
                .start();
        assertArrayEquals(
                first,
                NoisyBinarySearch.withSeed(7)
                        .towards(goal(KnobRange.CAPMEM, 512))
                        .start());
        int[] other = NoisyBinarySearch.withSeed(8)
                .towards(goal(KnobRange.CAPMEM, 512))
                .start();
        assertTrue(Arrays.mismatch(first, other) >= 0);
    }

    @Test
    void shouldInsertTheAmplitudeInOrder() {
        int[] steps = new int[11];
        var search = NoisyBinarySearch.withSeed(1).towards(new Goal(new KnobRange(0, 1022), false, 1e9));
        int before = search.start()[0];
        for (int i = 0; i < steps.length; i++) {
            // Always below the target; the clipping at 1022 hides the steps from there on.
            int after = search.next(new double[] {0})[0];
            steps[i] = after - before;
            before = after;
        }
        int start = before - Arrays.stream(steps).sum();
        int all = 256 + 128 + 64 + 32 + 16 + 8 + 5 + 4 + 2 + 1 + 1;
        assertArrayEquals(new int[] {256, 128, 64, 32, 16, 8}, Arrays.copyOf(steps, 6));
        assertEquals(Math.min(1022 - start, all), Arrays.stream(steps).sum());
    }

    @Test
    void shouldStepByTheAmplitudeWhereItBelongs() {
        var search = NoisyBinarySearch.withSeed(1).towards(new Goal(KnobRange.CAPMEM, false, 600));
        int[] knobs = search.start();
        int[] distances = new int[11];
        for (int i = 0; i < distances.length; i++) {
            int[] next = search.next(new double[] {knobs[0]});
            distances[i] = Math.abs(next[0] - knobs[0]);
            knobs = next;
        }
        assertArrayEquals(new int[] {256, 128, 64, 32, 16, 8, 5, 4, 2, 1, 1}, distances);
    }

    @Test
    void shouldChooseTheBestOfTheLastSix() {
        var search = NoisyBinarySearch.withSeed(3).towards(new Goal(KnobRange.CAPMEM, false, 10));
        int[] knobs = search.start();
        int[] tested = new int[13];
        int observed = 0;
        while (!search.isDone()) {
            tested[observed] = knobs[0];
            // Far off everywhere, a little less at the eighth observation, hit at the seventh, which is too old.
            double observation = observed == 6 ? 10 : observed == 7 ? 60 : 100;
            observed++;
            knobs = search.next(new double[] {observation});
        }
        assertEquals(tested[7], knobs[0]);
    }

    @Test
    void shouldRefuseMoreNoiseThanTheFirstIncrement() {
        var error = assertThrows(
                NeckarException.class, () -> NoisyBinarySearch.withSeed(1).towards(goal(new KnobRange(0, 15), 1)));
        assertTrue(error.getMessage().contains("excessive noise, amplitude 5 in range 0..15 (allowed 1..4)"));
    }

    @Test
    void shouldRefuseNoNoise() {
        assertThrows(NeckarException.class, () -> new NoisyBinarySearch(0, 1));
    }
}
