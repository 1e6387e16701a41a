package org.neckar.tools.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neckar.grenade.run.Emulation;
import org.neckar.stadls.run.Board;

/**
 * The characterisations of single neurons and synapses that the field's course shows, on a chip with mismatch and noise
 * and nominal parameters. The limits are those of the published figures.
 */
class AnalogGateTest {
    /** Studies of many repeats with fewer of them; as they are, they run in {@link StudySoak}. */
    private static final List<Study> SMALLER = List.of(new PspSpreadStudy(3), new BombardmentStudy(10));

    private static final ConcurrentHashMap<String, StudyOutcome> OUTCOMES = new ConcurrentHashMap<>();

    private static Board board;

    @BeforeAll
    static void open() {
        board = Board.open("sim:");
    }

    @AfterAll
    static void close() {
        board.close();
        OUTCOMES.clear();
    }

    /** Each study runs once for all its tests. */
    private static double measured(String study, String measure) {
        return OUTCOMES.computeIfAbsent(study, name -> study(name).run(Emulation.on(board)))
                .value(measure);
    }

    private static Study study(String name) {
        return SMALLER.stream()
                .filter(smaller -> smaller.name().equals(name))
                .findFirst()
                .orElseGet(() -> Studies.named(name).orElseThrow());
    }

    private static void assertBetween(double low, double high, String study, String measure) {
        double value = measured(study, measure);
        assertTrue(
                value >= low && value <= high,
                () -> "%s: %s = %s (allowed %s..%s)".formatted(study, measure, value, low, high));
    }

    @Test
    void shouldShowAFixedPatternOfThresholdsResetsAndPeriods() {
        assertBetween(395, 425, "fixed-pattern", "maximum, mean");
        assertBetween(5, 20, "fixed-pattern", "maximum, spread");
        assertBetween(205, 255, "fixed-pattern", "minimum, mean");
        assertBetween(5, 16, "fixed-pattern", "minimum, spread");
        assertBetween(5, 7.2, "fixed-pattern", "period, mean");
        assertBetween(0.2, 1.2, "fixed-pattern", "period, spread");
    }

    @Test
    void shouldRepeatTheFixedPatternInEveryRunOfAChip() {
        assertBetween(0, 0.04, "fixed-pattern", "period, jitter of one neuron");
        assertBetween(0, 0.04, "fixed-pattern", "period, largest change in a second run");
    }

    @Test
    void shouldRaiseTheRestingLevelLinearlyInTheMiddleAndSaturateAtBothEnds() {
        double slope = measured("transfer-curves", "leak, slope in the middle");
        assertBetween(0.98, 1, "transfer-curves", "leak, R2 in the middle");
        assertBetween(0.98, 1, "transfer-curves", "leak, smallest R2 of a neuron");
        assertBetween(0, 0.5 * slope, "transfer-curves", "leak, slope at the lower end");
        assertBetween(0, 0.5 * slope, "transfer-curves", "leak, slope at the upper end");
    }

    @Test
    void shouldRaiseMaximaWithTheThresholdAndMinimaWithTheResetLinearly() {
        double threshold = measured("transfer-curves", "threshold, slope");
        assertTrue(threshold > 0, "slope of the threshold: " + threshold);
        assertBetween(0.98, 1, "transfer-curves", "threshold, smallest R2 of a neuron");
        assertBetween(0.98, 1, "transfer-curves", "reset, smallest R2 of a neuron");
        assertEquals(0.8, measured("transfer-curves", "leak, slope in the middle") / threshold, 0.05);
        assertEquals(0.89, measured("transfer-curves", "reset, slope") / threshold, 0.05);
        assertBetween(0, 0.3 * threshold, "transfer-curves", "reset, slope at the lower end");
        assertBetween(0, 0.3 * threshold, "transfer-curves", "reset, slope at the upper end");
    }

    /** From 375 LSB at a leak code of 700 and 400 at a threshold code of 300, with the published ratios of slopes. */
    @Test
    void shouldMeetThePublishedLevelsByTheLinesOfTheThreePotentialsWhenTheChipHasNoMismatch() {
        try (var chip = Board.open("sim:?mismatch=0")) {
            var outcome = new TransferCurvesStudy().run(Emulation.on(chip));
            assertEquals(1.26, outcome.value("threshold, slope"), 0.02);
            assertEquals(22, outcome.value("threshold, level at code 0"), 5);
            assertEquals(1.007, outcome.value("leak, slope in the middle"), 0.01);
            assertEquals(-330, outcome.value("leak, level at code 0"), 5);
            assertEquals(1.12, outcome.value("reset, slope"), 0.02);
            assertEquals(-385, outcome.value("reset, level at code 0"), 10);
        }
    }

    @Test
    void shouldRaiseTheInverseTimeConstantLinearlyInTheBiasOfTheLeak() {
        assertBetween(0.995, 1, "time-constant", "inverse time constant, R2");
        assertBetween(0.995, 1, "time-constant", "inverse time constant, smallest R2 of a neuron");
        assertBetween(800, 1050, "time-constant", "bias code times time constant");
    }

    @Test
    void shouldForgetIn900To950UsDividedByTheBiasOfTheLeakWhenTheChipHasNoMismatch() {
        try (var chip = Board.open("sim:?mismatch=0")) {
            double product = new TimeConstantStudy().run(Emulation.on(chip)).value("bias code times time constant");
            assertTrue(product > 900 && product < 950, () -> product + " us");
        }
    }

    @Test
    void shouldFireFasterWithMoreCurrentALowerThresholdAndAHigherReset() {
        assertBetween(0, 0, "f-i-curve", "rate without current");
        assertBetween(0, 0, "f-i-curve", "steps of the current that lower a rate");
        assertBetween(0, 0, "f-i-curve", "points where a lower threshold is not faster");
        assertBetween(0, 0, "f-i-curve", "points where a higher reset is not faster");
    }

    @Test
    void shouldBeginToFireAtASmallerCurrentWithALowerThresholdAndAtTheSameWithAHigherReset() {
        assertBetween(60, 1020, "f-i-curve", "a lower threshold begins earlier by at least");
        assertBetween(0, 60, "f-i-curve", "a higher reset moves the begin by at most");
    }

    @Test
    void shouldBeLinearInTheWeightByAbout0p79LsbAndSaturateForStrongInhibition() {
        assertBetween(0.8 * 0.79, 1.2 * 0.79, "dynamic-range", "one synapse, slope");
        assertBetween(0.98, 1, "dynamic-range", "one synapse, R2");
        assertBetween(0.8 * 0.79, 1.2 * 0.79, "dynamic-range", "eight synapses, slope in the middle");
        assertBetween(0.98, 1, "dynamic-range", "eight synapses, R2 in the middle");
        assertBetween(-0.01, 0.2, "dynamic-range", "eight synapses, slope at the inhibitory end");
    }

    @Test
    void shouldScatterHeightsOfOneSynapseLikeAGaussian() {
        assertBetween(-0.5, 0.5, "psp-spread", "trials, skewness");
        assertBetween(2.2, 4, "psp-spread", "trials, kurtosis");
        assertBetween(0.05, 3, "psp-spread", "trials, spread");
    }

    @Test
    void shouldScatterHeightsOfDifferentSynapsesByAFixedPatternOf5To10Percent() {
        assertBetween(5, 12, "psp-spread", "synapses, spread");
        assertBetween(5, Double.POSITIVE_INFINITY, "psp-spread", "spread of synapses over that of trials");
        assertBetween(0.95, 1, "psp-spread", "R2 between two runs over the synapses");
    }

    @Test
    void shouldMoveAndBroadenTheMembranePotentialUnderBombardmentAsCampbellSays() {
        assertBetween(0.5, 3, "bombardment", "quiet, spread");
        for (var what : List.of("excited", "inhibited", "both")) {
            double shift = measured("bombardment", what + ", expected shift");
            double spread = measured("bombardment", what + ", expected spread");
            double ofTheSpread = 0.15 * spread;
            assertBetween(shift - ofTheSpread, shift + ofTheSpread, "bombardment", what + ", shift");
            assertBetween(0.85 * spread, 1.15 * spread, "bombardment", what + ", spread");
        }
        assertBetween(10, 50, "bombardment", "excited, shift");
        assertBetween(-70, -10, "bombardment", "inhibited, shift");
        assertBetween(measured("bombardment", "excited, spread"), 60, "bombardment", "both, spread");
        assertBetween(measured("bombardment", "inhibited, spread"), 60, "bombardment", "both, spread");
    }

    @Test
    void shouldCountPoissonSpikesOfHostAndChipWithinFiveTimesTheSquareRoot() {
        for (var source : List.of("host, 20 kHz", "chip, 20 kHz", "host, 10 kHz", "chip, 10 kHz")) {
            assertBetween(0, 5, "poisson-sources", source + ": count furthest off");
        }
    }

    @Test
    void shouldDifferInLessThan2PercentOfTheSpikesBetweenSourceAndNeuronAndBetweenTwoNeurons() {
        for (var source : List.of("host, 20 kHz", "chip, 20 kHz", "host, 10 kHz", "chip, 10 kHz")) {
            assertBetween(0, 2, "poisson-sources", source + ": differing between source and neuron");
            assertBetween(0, 2, "poisson-sources", source + ": differing between two neurons");
        }
    }

    /**
     * Power of a Poisson train is distributed exponentially: of the logarithms, 0.09 % lie more than five deviations
     * below the mean and none of so many above it.
     */
    @Test
    void shouldHaveAFlatPowerSpectrumUpTo50KhzWithAZeroFrequencyMoreThan100TimesAboveAllOthers() {
        for (var source : List.of("host, 20 kHz", "chip, 20 kHz")) {
            assertBetween(0, 1e5, "poisson-sources", source + ": greatest power");
            assertBetween(100, 1e6, "poisson-sources", source + ": power at 0 over the greatest");
            assertBetween(0, 5, "poisson-sources", source + ": greatest power above the mean, logarithms");
            assertBetween(0, 10, "poisson-sources", source + ": least power below the mean, logarithms");
            assertBetween(
                    0.04, 0.18, "poisson-sources", source + ": frequencies more than 5 deviations below the mean");
        }
    }

    @Test
    void shouldBringTwentyNeuronsTo30KhzWithinAFewPercentByDampedCorrection() {
        var outcome = new RateCalibrationStudy(20, 8).run(Emulation.on(board));
        assertTrue(outcome.value("rate before, spread") > 5);
        assertEquals(30, outcome.value("rate after, mean"), 0.6);
        assertTrue(outcome.value("rate after, spread") < 3);
    }
}
