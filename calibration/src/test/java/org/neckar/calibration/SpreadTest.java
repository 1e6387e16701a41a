package org.neckar.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.testkit.Seeds;

class SpreadTest {
    @Test
    void shouldMeasureFewValuesAsTheyAre() {
        var spread = Spread.of(4, 1, 7);
        assertEquals(new Spread(3, 4, 3, 3, 1, 7), spread);
    }

    @Test
    void shouldLeaveOutWhatIsNotFinite() {
        assertEquals(Spread.of(1, 2), Spread.of(1, Double.NaN, 2, Double.POSITIVE_INFINITY));
    }

    @Test
    void shouldHaveNoMeanWithoutValues() {
        var spread = Spread.of(Double.NaN);
        assertEquals(0, spread.count());
        assertTrue(Double.isNaN(spread.mean()) && Double.isNaN(spread.trimmedDeviation()));
    }

    @Test
    void shouldTrimOnePercentAtEachEnd() {
        double[] values = new double[200];
        values[0] = -1e6;
        values[1] = -1e6;
        values[198] = 1e6;
        values[199] = 1e6;
        assertEquals(0, Spread.of(values).trimmedDeviation());
    }

    @Seeds(5)
    void shouldKeepTheDeviationOfANormalDistribution(RandomGenerator random) {
        double[] values = random.doubles(100_000)
                .map(_ -> 80 + 10 * random.nextGaussian())
                .toArray();
        var spread = Spread.of(values);
        assertEquals(10, spread.deviation(), 0.1);
        assertEquals(10, spread.trimmedDeviation(), 0.1);
    }
}
