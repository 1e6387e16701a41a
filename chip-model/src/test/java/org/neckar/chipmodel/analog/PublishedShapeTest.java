package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neckar.chipmodel.analog.PublishedSpreadTest.Knob;

/**
 * What the published calibrations say about the spread besides its width: within a quadrant it is Gaussian, neighbours
 * do not hang together, and only the pairs of parameters that {@link PublishedSpreadTest} names do. Each figure is that
 * of ten chips, within four standard errors of what it is without any structure.
 */
class PublishedShapeTest {
    private static final int QUADRANTS = 4;
    private static final int PER_QUADRANT = Neurons.COUNT / QUADRANTS;
    private static final int CHANNELS = 1024;
    private static final int CHANNELS_TOGETHER = 256;
    private static final double CADC_DEVIATION_LSB = 9.5;
    private static final double STANDARD_ERRORS = 4;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Largest distance to a normal distribution of fitted mean and width, times the root of the count: 1 %. */
    private static final double LILLIEFORS = 1.035;

    private static final Set<Knob> POSITIVE =
            EnumSet.of(Knob.I_BIAS_LEAK, Knob.EXC_TAU, Knob.INH_TAU, Knob.EXC_GM, Knob.INH_GM);

    record Pair(Knob first, Knob second) {}

    private static final Set<Pair> CORRELATED = Set.of(
            new Pair(Knob.V_LEAK, Knob.V_RESET),
            new Pair(Knob.V_LEAK, Knob.V_THRESHOLD),
            new Pair(Knob.V_RESET, Knob.V_THRESHOLD),
            new Pair(Knob.V_LEAK, Knob.I_BIAS_LEAK),
            new Pair(Knob.EXC_GM, Knob.EXC_SHIFT),
            new Pair(Knob.EXC_GM, Knob.INH_GM));

    /** Codes each neuron of a quadrant needs, quadrant by quadrant of ten chips. */
    private static List<double[]> quadrants(Knob knob) {
        return PublishedSpreadTest.TRUTHS.stream()
                .map(knob::needed)
                .flatMap(codes -> blocks(codes, PER_QUADRANT))
                .toList();
    }

    /** Offsets of the CADC channels, sensors of one kind and half together, of ten chips. */
    private static List<double[]> cadcOffsets() {
        return PublishedSpreadTest.TRUTHS.stream()
                .map(truth -> IntStream.range(0, CHANNELS)
                        .mapToDouble(truth::cadcOffsetLsb)
                        .toArray())
                .flatMap(offsets -> blocks(offsets, CHANNELS_TOGETHER))
                .toList();
    }

    private static Stream<double[]> blocks(double[] values, int size) {
        return IntStream.range(0, values.length / size)
                .mapToObj(block -> Arrays.copyOfRange(values, block * size, (block + 1) * size));
    }

    private static Stream<Pair> unrelated() {
        return Stream.of(Knob.values())
                .flatMap(first -> Stream.of(Knob.values())
                        .filter(second -> first.compareTo(second) < 0)
                        .map(second -> new Pair(first, second)))
                .filter(pair -> !CORRELATED.contains(pair));
    }

    @ParameterizedTest
    @MethodSource("unrelated")
    void shouldNotCorrelateWhatIsNotPublishedToHangTogether(Pair pair) {
        List<double[]> first = quadrants(pair.first());
        List<double[]> second = quadrants(pair.second());
        double figure = IntStream.range(0, first.size())
                .mapToDouble(i -> PublishedSpreadTest.correlation(first.get(i), second.get(i)))
                .average()
                .orElseThrow();
        assertEquals(0, figure, STANDARD_ERRORS / Math.sqrt(first.size() * (PER_QUADRANT - 1.0)));
    }

    private static double[] standardised(double[] values) {
        double mean = SpikingTest.mean(values);
        double deviation = PublishedSpreadTest.robust(values, 0);
        return Arrays.stream(values).map(value -> (value - mean) / deviation).toArray();
    }

    private static void assertNormal(List<double[]> blocks, DoubleUnaryOperator scale) {
        double[] sorted = blocks.stream()
                .map(block -> standardised(Arrays.stream(block).map(scale).toArray()))
                .flatMapToDouble(DoubleStream::of)
                .sorted()
                .toArray();
        double largest = IntStream.range(0, sorted.length)
                .mapToDouble(i -> Math.abs((i + 0.5) / sorted.length - NORMAL.cumulativeProbability(sorted[i])))
                .max()
                .orElseThrow();
        assertEquals(0, largest, LILLIEFORS / Math.sqrt(sorted.length), "distance to a normal distribution");
    }

    /** A quantity that cannot be negative in its logarithm, which the published width does not tell from the number. */
    @ParameterizedTest
    @EnumSource(Knob.class)
    void shouldSpreadNormallyWithinAQuadrant(Knob knob) {
        assertNormal(quadrants(knob), POSITIVE.contains(knob) ? Math::log : DoubleUnaryOperator.identity());
    }

    @Test
    void shouldSpreadTheChannelsOfTheCadcNormallyAroundZero() {
        List<double[]> offsets = cadcOffsets();
        assertNormal(offsets, DoubleUnaryOperator.identity());
        double mean =
                offsets.stream().flatMapToDouble(DoubleStream::of).average().orElseThrow();
        double error = CADC_DEVIATION_LSB / Math.sqrt(offsets.size() * (double) CHANNELS_TOGETHER);
        assertEquals(0, mean, STANDARD_ERRORS * error);
    }

    /** Correlation of each value with the one a distance away, whose mean is -1 / n in n independent values. */
    private static void assertNoEcho(List<double[]> blocks, int distance) {
        double samples = 0;
        double sum = 0;
        for (double[] block : blocks) {
            double mean = SpikingTest.mean(block);
            double deviation = SpikingTest.deviation(block);
            for (int i = distance; i < block.length; i++) {
                sum += (block[i] - mean) * (block[i - distance] - mean) / (deviation * deviation);
                samples++;
            }
        }
        double expected = -1.0 / blocks.getFirst().length;
        assertEquals(expected, sum / samples, STANDARD_ERRORS / Math.sqrt(samples), "distance " + distance);
    }

    @ParameterizedTest
    @EnumSource(Knob.class)
    void shouldNotLetNeighboursHangTogether(Knob knob) {
        for (int distance : new int[] {1, 2, 3, 4, 8, 16, 32}) {
            assertNoEcho(quadrants(knob), distance);
        }
    }

    @Test
    void shouldNotLetNeighbouringChannelsOfTheCadcHangTogether() {
        for (int distance : new int[] {1, 2, 3, 4, 8, 16, 32}) {
            assertNoEcho(cadcOffsets(), distance);
        }
    }

    @ParameterizedTest
    @EnumSource(Knob.class)
    void shouldNotLetTheTwoNeuronsOfAColumnHangTogether(Knob knob) {
        List<double[]> quadrants = quadrants(knob);
        double figure = IntStream.range(0, quadrants.size())
                .filter(i -> i % QUADRANTS < QUADRANTS / 2)
                .mapToDouble(i -> PublishedSpreadTest.correlation(quadrants.get(i), quadrants.get(i + QUADRANTS / 2)))
                .average()
                .orElseThrow();
        assertEquals(0, figure, STANDARD_ERRORS / Math.sqrt(quadrants.size() / 2.0 * (PER_QUADRANT - 1.0)));
    }
}
