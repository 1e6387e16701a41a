package org.neckar.tools.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.testkit.Seeds;

class BinsTest {
    @Test
    void shouldCentreBinsOfWholeWidthOnWholeNumbers() {
        var bins = Bins.of(List.of(new double[] {3, 4, 4, 5, 7}));
        assertEquals(new Bins(2.5, 1, 5), bins);
        assertArrayEquals(new int[] {1, 2, 1, 0, 1}, bins.count(new double[] {3, 4, 4, 5, 7}));
    }

    @Test
    void shouldPutEdgesOfFractionsOnRoundNumbers() {
        var bins = Bins.of(List.of(new double[] {0.13, 0.21, 0.24, 0.28, 0.33, 0.37, 0.41, 0.48}));
        assertEquals(0.02, bins.width(), 1e-15);
        assertEquals(0.12, bins.low(), 1e-15);
    }

    @Seeds(200)
    void shouldCountEveryValueOnce(RandomGenerator random) {
        var one = random.doubles(1 + random.nextInt(600))
                .map(x -> 400 + 50 * (x - 0.5))
                .toArray();
        var other = random.doubles(1 + random.nextInt(600)).map(x -> 400 + x).toArray();
        var bins = Bins.of(List.of(one, other));
        assertEquals(one.length, Arrays.stream(bins.count(one)).sum());
        assertEquals(other.length, Arrays.stream(bins.count(other)).sum());
        double least = Arrays.stream(one).min().getAsDouble();
        double most = Arrays.stream(one).max().getAsDouble();
        assertTrue(bins.low() <= least && bins.high() >= most, bins.toString());
        assertTrue(bins.number() <= 302, bins.toString());
    }
}
