package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class CounterRandomTest {
    private static final int DRAWS = 200_000;

    @Test
    void shouldHaveTheMomentsOfTheStandardNormal() {
        long stream = CounterRandom.stream(3, "moments");
        double sum = 0;
        double squares = 0;
        double fourth = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = CounterRandom.normal(stream, i);
            sum += x;
            squares += x * x;
            fourth += x * x * x * x;
        }
        assertEquals(0, sum / DRAWS, 4 / Math.sqrt(DRAWS));
        assertEquals(1, squares / DRAWS, 4 * Math.sqrt(2.0 / DRAWS));
        assertEquals(3, fourth / DRAWS, 4 * Math.sqrt(96.0 / DRAWS));
    }

    @Test
    void shouldGiveUnrelatedStreamsToDifferentNamesAndSeeds() {
        assertEquals(0, correlation(CounterRandom.stream(1, "a"), CounterRandom.stream(1, "b")), 0.01);
        assertEquals(0, correlation(CounterRandom.stream(1, "a"), CounterRandom.stream(2, "a")), 0.01);
    }

    private static double correlation(long first, long second) {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += CounterRandom.normal(first, i) * CounterRandom.normal(second, i);
        }
        return sum / DRAWS;
    }

    /** The numbers of release 0.1: a change here changes every chip anybody has calibrated. */
    @Test
    void shouldKeepTheNumbersOfEarlierReleases() {
        assertEquals(EXPECTED_BITS, CounterRandom.bits(CounterRandom.stream(7, "leak offset"), 42));
        assertEquals(EXPECTED_NORMAL, CounterRandom.normal(CounterRandom.stream(7, "leak offset"), 42));
        assertNotEquals(EXPECTED_NORMAL, CounterRandom.normal(CounterRandom.stream(7, "leak offset"), 43));
    }

    private static final long EXPECTED_BITS = -724662341511795949L;
    private static final double EXPECTED_NORMAL = 1.7590557006899428;
}
