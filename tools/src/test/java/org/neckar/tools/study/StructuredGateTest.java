package org.neckar.tools.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neckar.grenade.result.Result;
import org.neckar.grenade.run.Emulation;
import org.neckar.stadls.run.Board;
import org.neckar.testkit.ProjectRoot;
import org.neckar.tools.experiment.ExperimentReader;

/**
 * Neurons of several compartments on a chip with mismatch and noise; their published heights, and the patterns of
 * adaptive exponential neurons, whose codes are made for an average circuit, on one without mismatch.
 */
class StructuredGateTest {
    private static final int COMPARTMENTS = 4;
    private static final double STIMULUS_US = 100;
    private static final double STIMULUS_END_US = 700;

    private static StudyOutcome chain;
    private static List<double[]> idealHeights;
    private static StudyOutcome lengths;
    private static Result patterns;
    private static StudyOutcome adaptation;

    @BeforeAll
    static void run() {
        try (var board = Board.open("sim:")) {
            chain = new CompartmentsStudy().run(Emulation.on(board));
            lengths = new LengthConstantStudy(new int[] {60, 500}, new int[] {250, 500, 1000}).run(Emulation.on(board));
        }
        try (var board = Board.open("sim:?mismatch=0")) {
            var experiment = ExperimentReader.read(ProjectRoot.path().resolve("examples/adex.yaml"));
            patterns = Emulation.on(board).run(experiment.network(), experiment.runtime());
            adaptation = new AdaptationStudy().run(Emulation.on(board));
            idealHeights = IntStream.range(0, COMPARTMENTS)
                    .mapToObj(at -> CompartmentsStudy.chain().responses(Emulation.on(board), at).stream()
                            .mapToDouble(Chain.Response::height)
                            .toArray())
                    .toList();
        }
    }

    @Test
    void shouldLiftTheStimulatedCompartmentMostAndTheOthersLessAndLaterWithEveryStep() {
        for (int at = 0; at < COMPARTMENTS; at++) {
            for (int i = 1; i < COMPARTMENTS; i++) {
                int nearer = i <= at ? i : i - 1;
                int farther = i <= at ? i - 1 : i;
                String where = "stimulus at %d, from %d to %d".formatted(at, nearer, farther);
                double height = chain.value(CompartmentsStudy.height(at, nearer));
                assertTrue(chain.value(CompartmentsStudy.height(at, farther)) < height, where);
                double rise = chain.value(CompartmentsStudy.rise(at, nearer));
                assertTrue(chain.value(CompartmentsStudy.rise(at, farther)) > rise, where);
                double peak = chain.value(CompartmentsStudy.peak(at, nearer));
                assertTrue(chain.value(CompartmentsStudy.peak(at, farther)) > peak, where);
            }
        }
    }

    /** Heights over that of the stimulated compartment, against the same of published heights. */
    private static void assertRatios(int at, double[] published, double tolerance) {
        var heights = idealHeights.get(at);
        for (int i = 0; i < COMPARTMENTS; i++) {
            assertEquals(published[i] / published[at], heights[i] / heights[at], tolerance, "from " + at + " to " + i);
        }
    }

    @Test
    void shouldLoseAsMuchAsPublishedFromTheFirstCompartment() {
        assertRatios(0, new double[] {82, 51, 38, 29}, 0.05);
    }

    /** The published chain loses less this way than the other; without mismatch both are the same. */
    @Test
    void shouldLoseLittleMoreThanPublishedFromTheLastCompartment() {
        assertRatios(3, new double[] {40, 45, 67, 95}, 0.11);
    }

    @Test
    void shouldLiftStimulatedCompartmentsAsHighAsPublished() {
        var published = new double[] {80, 70, 70, 95};
        for (int at = 0; at < COMPARTMENTS; at++) {
            assertEquals(published[at], idealHeights.get(at)[at], 0.15 * published[at], "compartment " + at);
        }
    }

    @Test
    void shouldLoseLessThroughALargerConductance() {
        double before = 0;
        for (int conductance : new int[] {100, 250, 500, 1000}) {
            double arriving = chain.value(CompartmentsStudy.arriving(conductance));
            assertTrue(arriving > before, "conductance " + conductance + ": " + arriving + " %");
            before = arriving;
        }
    }

    @Test
    void shouldReachFurtherWithALargerConductanceAndLessFarWithALargerLeak() {
        assertEquals(1, lengths.value("smallest rank correlation with the conductance, any leak"), 1e-9);
        assertEquals(-1, lengths.value("largest rank correlation with the leak, any conductance"), 1e-9);
    }

    private static void assertNear(double expected, double tolerance, String measure) {
        assertEquals(expected, adaptation.value(measure), tolerance, measure);
    }

    @Test
    void shouldOvershootSettleAndUndershootBelowTheThresholdAsPublished() {
        assertNear(0, 0, "below threshold, spikes");
        assertNear(325, 10, "below threshold, rest");
        assertNear(455, 10, "below threshold, overshoot");
        assertNear(420, 10, "below threshold, plateau");
        assertNear(288, 20, "below threshold, undershoot");
        assertNear(427, 5, "below threshold, adaptation at rest");
        assertNear(498, 10, "below threshold, adaptation at the end");
    }

    @Test
    void shouldLiftTheAdaptationByTwelveSpikesEverFurtherApartAsPublished() {
        assertNear(12, 1, "adapting, spikes");
        assertNear(22, 3, "adapting, first interval");
        assertNear(55, 8, "adapting, last interval");
        assertNear(330, 5, "adapting, adaptation at rest");
        assertNear(490, 10, "adapting, highest adaptation");
    }

    private static double[] spikes(String population) {
        var times = patterns.spikes().stream()
                .filter(spikes -> spikes.origin().name().equals(population))
                .findFirst()
                .orElseThrow()
                .timesUs();
        assertTrue(
                Arrays.stream(times).allMatch(t -> t > STIMULUS_US && t < STIMULUS_END_US),
                () -> population + " is silent without current: " + Arrays.toString(times));
        return times;
    }

    private static double[] intervals(String population) {
        var times = spikes(population);
        return IntStream.range(1, times.length)
                .mapToDouble(i -> times[i] - times[i - 1])
                .toArray();
    }

    @Test
    void shouldFireOnceAndGoToAPlateauWhenTransient() {
        assertEquals(1, spikes("transient").length);
    }

    @Test
    void shouldFireAboutTwelveTimesEverMoreSlowlyWhenAdapting() {
        var intervals = intervals("adapting");
        assertEquals(11, intervals.length, 2);
        assertEquals(22, intervals[0], 3);
        for (int i = 1; i < intervals.length; i++) {
            assertTrue(intervals[i] > 0.95 * intervals[i - 1], Arrays.toString(intervals));
        }
        assertTrue(intervals[intervals.length - 1] > 2 * intervals[0], Arrays.toString(intervals));
    }

    @Test
    void shouldBeginWithABurstAndGoOnRegularly() {
        var intervals = intervals("initial-burst");
        assertTrue(intervals.length >= 3, Arrays.toString(intervals));
        for (int i = 1; i < intervals.length; i++) {
            assertTrue(intervals[i] > 3 * intervals[0], Arrays.toString(intervals));
            assertEquals(intervals[1], intervals[i], 0.3 * intervals[1], Arrays.toString(intervals));
        }
    }

    @Test
    void shouldFireInPairsAllTheTimeWhenBursting() {
        var intervals = intervals("bursting");
        assertTrue(intervals.length >= 5, Arrays.toString(intervals));
        for (int i = 0; i + 1 < intervals.length; i += 2) {
            assertTrue(intervals[i + 1] > 5 * intervals[i], Arrays.toString(intervals));
        }
    }
}
