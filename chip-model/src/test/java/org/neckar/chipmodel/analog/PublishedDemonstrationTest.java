package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * The published demonstration of ten uncalibrated neurons that their leak drives over the threshold, all with the same
 * codes, against every ten neighbours of ten chips: each published figure is one that a ten of the model could have
 * shown, neither among the smallest nor among the largest 2.5 %.
 */
class PublishedDemonstrationTest {
    private static final int CHIPS = 10;
    private static final int TEN = 10;
    private static final int PER_QUADRANT = 128;
    private static final double SHARE = 0.025;

    private static final List<double[][]> TENS = IntStream.range(0, CHIPS)
            .boxed()
            .flatMap(PublishedDemonstrationTest::tens)
            .toList();

    /** Peaks, troughs (MADC LSB) and periods (us) of all tens of a chip in which every neuron fires, as published. */
    private static Stream<double[][]> tens(int seed) {
        ChipOnTable table = SpikingTest.fixedPattern(new ModelSettings(seed, 0, true, false));
        table.runMicroseconds(100);
        Truth truth = table.chip.truth();
        double[] peaks = new double[Neurons.COUNT];
        double[] troughs = new double[Neurons.COUNT];
        double[] periods = new double[Neurons.COUNT];
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            double readout = truth.readoutOffsetVolts(neuron);
            peaks[neuron] = NominalTransfer.madcLsb(truth.thresholdVolts(neuron) + readout);
            troughs[neuron] = NominalTransfer.madcLsb(truth.resetVolts(neuron) + readout);
            long[] spikes = table.cyclesOf(neuron);
            periods[neuron] = spikes.length < 2 ? Double.NaN : SpikingTest.mean(SpikingTest.periods(spikes));
        }
        return IntStream.range(0, Neurons.COUNT)
                .filter(neuron -> neuron % PER_QUADRANT % TEN == 0 && neuron % PER_QUADRANT + TEN <= PER_QUADRANT)
                .mapToObj(first -> Stream.of(peaks, troughs, periods)
                        .map(all -> Arrays.copyOfRange(all, first, first + TEN))
                        .toArray(double[][]::new))
                .filter(ten -> Arrays.stream(ten[2]).noneMatch(Double::isNaN));
    }

    /** One published figure: mean and standard deviation over ten neurons. */
    record Figure(String name, int column, double mean, double deviation) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Figure> figures() {
        return List.of(
                new Figure("peak", 0, 408.7, 10.2),
                new Figure("trough", 1, 229.7, 9.9),
                new Figure("period", 2, 6.02, 0.79));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void shouldBePublishedMeansThatTenNeuronsOfTheModelCouldHaveShown(Figure figure) {
        double[] means = TENS.stream()
                .mapToDouble(ten -> SpikingTest.mean(ten[figure.column()]))
                .sorted()
                .toArray();
        assertCommon(figure + ", mean", figure.mean(), means);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void shouldBePublishedSpreadsThatTenNeuronsOfTheModelCouldHaveShown(Figure figure) {
        double[] deviations = TENS.stream()
                .mapToDouble(ten -> SpikingTest.deviation(ten[figure.column()]))
                .sorted()
                .toArray();
        assertCommon(figure + ", spread", figure.deviation(), deviations);
    }

    private static void assertCommon(String what, double published, double[] sorted) {
        long below = Arrays.stream(sorted).filter(value -> value < published).count();
        double share = (double) below / sorted.length;
        assertTrue(
                share > SHARE && share < 1 - SHARE,
                () -> String.format(
                        Locale.ROOT,
                        "%s: published %.2f, median of the model %.2f, %.1f %% of it below",
                        what,
                        published,
                        sorted[sorted.length / 2],
                        100 * share));
    }
}
