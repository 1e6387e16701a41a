package org.neckar.tools.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.testkit.Seeds;

class TicksTest {
    @Test
    void shouldStandAtRoundNumbers() {
        assertEquals(
                List.of("0", "50", "100", "150", "200"), Ticks.of(0, 200, 5).labels());
    }

    @Test
    void shouldShowAllLabelsWithTheDecimalsOfTheStep() {
        assertEquals(
                List.of("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"),
                Ticks.of(0, 1, 5).labels());
    }

    @Test
    void shouldShowNegativeNumbersWithAMinusSign() {
        assertEquals(List.of("−1", "0", "1"), Ticks.of(-1, 1, 2).labels());
    }

    @Test
    void shouldShowLargeNumbersAsPowers() {
        assertEquals(List.of("0", "1e+07", "2e+07"), Ticks.of(0, 2e7, 2).labels());
    }

    @Test
    void shouldKeepDigitsApartFarFromZero() {
        assertEquals(
                List.of("100000.00", "100000.02", "100000.04"),
                Ticks.of(100000, 100000.04, 2).labels());
    }

    @Test
    void shouldStandAtWholeNumbersForRows() {
        assertEquals(List.of("0", "1", "2", "3"), Ticks.ofWhole(0, 3, 40).labels());
    }

    @Seeds(1000)
    void shouldLieInsideTheAxisWithDistinctLabels(RandomGenerator random) {
        double low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-3, 6));
        double span = Math.pow(10, random.nextDouble() * 8 - 3);
        int most = random.nextInt(2, 14);
        var ticks = Ticks.of(low, low + span, most);
        assertTrue(ticks.at().size() <= most + 1, ticks.toString());
        assertTrue(ticks.at().stream().allMatch(at -> at >= low - 1e-6 * span && at <= low + span * (1 + 1e-6)));
        assertEquals(ticks.labels().size(), ticks.labels().stream().distinct().count(), ticks.toString());
    }
}
