package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * Ten uncalibrated chips against the public calibrations of one HICANN-X v2 (A) and two v3 chips (B, C), row by row. A
 * calibration tells the code each instance needed, so the spread of the needed codes is the mismatch. The model's
 * figure, taken over ten chips, must lie between the smallest and the largest published one, give or take two standard
 * errors of a figure that comes from one chip.
 */
class PublishedSpreadTest {
    private static final int CHIPS = 10;
    private static final int QUADRANTS = 4;
    private static final int PER_QUADRANT = Neurons.COUNT / QUADRANTS;
    private static final double PUBLISHED_SAMPLES = QUADRANTS * (PER_QUADRANT - 1.0);

    static final List<Truth> TRUTHS =
            IntStream.range(0, CHIPS).mapToObj(PublishedSpreadTest::chip).toList();

    private static Truth chip(int seed) {
        ChipOnTable table = new ChipOnTable(new ModelSettings(seed, 0, true, false));
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            table.typical(neuron);
            table.cell(neuron, CapMemRow.V_LEAK, code(Knob.V_LEAK));
            table.cell(neuron, CapMemRow.V_RESET, code(Knob.V_RESET));
            table.cell(neuron, CapMemRow.V_THRESHOLD, code(Knob.V_THRESHOLD));
            table.cell(neuron, CapMemRow.I_BIAS_LEAK, code(Knob.I_BIAS_LEAK));
            table.cell(neuron, CapMemRow.I_BIAS_SYNIN_EXC_TAU, code(Knob.EXC_TAU));
            table.cell(neuron, CapMemRow.I_BIAS_SYNIN_INH_TAU, code(Knob.INH_TAU));
            table.neuron(neuron, ChipOnTable.firing().withEnableSyninExc(false).withEnableSyninInh(false));
        }
        table.settle();
        return table.chip.truth();
    }

    private static int code(Knob knob) {
        return (int) Math.round(knob.nominal);
    }

    /** What a calibration turns, with the code a nominal instance needs for the targets of the published chips. */
    enum Knob {
        V_LEAK(NominalTransfer.leakCode(NominalTransfer.cadcVolts(80))),
        V_RESET(NominalTransfer.resetCode(NominalTransfer.cadcVolts(80))),
        V_THRESHOLD(NominalTransfer.thresholdCode(NominalTransfer.cadcVolts(150))),
        I_BIAS_LEAK(Math.rint(NominalTransfer.LEAK_MICROSECONDS_CODE / 6)),
        EXC_TAU(Math.rint(NominalTransfer.LINE_MICROSECONDS_CODE / 6)),
        INH_TAU(Math.rint(NominalTransfer.LINE_MICROSECONDS_CODE / 6)),
        EXC_GM(500),
        INH_GM(500),
        EXC_SHIFT(NominalTransfer.BALANCED_SHIFT_CODE),
        INH_SHIFT(NominalTransfer.BALANCED_SHIFT_CODE);

        private final double nominal;

        Knob(double nominal) {
            this.nominal = nominal;
        }

        /** Code that brings one neuron to the target. */
        double needed(Truth truth, int neuron) {
            double readout = truth.readoutOffsetVolts(neuron);
            return switch (this) {
                case V_LEAK -> corrected(truth.restVolts(neuron) + readout, NominalTransfer.leakVolts(nominal), 1.5e-3);
                case V_RESET ->
                    nominal
                            + resetInput(NominalTransfer.resetVolts(nominal) - readout)
                            - resetInput(truth.resetVolts(neuron));
                case V_THRESHOLD ->
                    corrected(
                            truth.thresholdVolts(neuron) + readout, NominalTransfer.thresholdVolts(nominal), 1.875e-3);
                case I_BIAS_LEAK -> nominal * truth.tauMemMicroseconds(neuron) / 6;
                case EXC_TAU -> nominal * truth.tauSynExcMicroseconds(neuron) / 6;
                case INH_TAU -> nominal * truth.tauSynInhMicroseconds(neuron) / 6;
                case EXC_GM -> nominal / truth.excitatoryStrengthFactor(neuron);
                case INH_GM -> nominal / truth.inhibitoryStrengthFactor(neuron);
                case EXC_SHIFT -> truth.excitatoryBalanceCode(neuron);
                case INH_SHIFT -> truth.inhibitoryBalanceCode(neuron);
            };
        }

        /** Code, with fraction, at which a nominal reset pulls to a potential: the reset is no straight line. */
        private static double resetInput(double volts) {
            double below = -500;
            double above = 1500;
            while (above - below > 1e-6) {
                double middle = (below + above) / 2;
                if (NominalTransfer.resetVolts(middle) < volts) {
                    below = middle;
                } else {
                    above = middle;
                }
            }
            return above;
        }

        private double corrected(double volts, double targetVolts, double step) {
            return nominal + (targetVolts - volts) / step;
        }

        double[] needed(Truth truth) {
            return IntStream.range(0, Neurons.COUNT)
                    .mapToDouble(neuron -> needed(truth, neuron))
                    .toArray();
        }
    }

    /** Published range of a figure. */
    record Range(double low, double high) {
        boolean covers(double figure, double twoErrors) {
            return figure >= low - twoErrors && figure <= high + twoErrors;
        }

        double largest() {
            return Math.max(Math.abs(low), Math.abs(high));
        }
    }

    /**
     * One row of the published table.
     *
     * @param mean mean code over a chip
     * @param within standard deviation within a quadrant; relative to the mean where below 1
     */
    record Row(Knob knob, Range mean, Range within) {}

    private static List<Row> rows() {
        // one nominal constant serves both synaptic inputs, so both rows have the range of both
        return List.of(
                new Row(Knob.V_LEAK, new Range(492, 629), new Range(29, 34)),
                new Row(Knob.V_RESET, new Range(467, 625), new Range(27, 32.5)),
                new Row(Knob.V_THRESHOLD, new Range(382, 415), new Range(14.3, 14.8)),
                new Row(Knob.I_BIAS_LEAK, new Range(146, 158), new Range(0.123, 0.138)),
                new Row(Knob.EXC_TAU, new Range(131, 141), new Range(0.19, 0.2)),
                new Row(Knob.INH_TAU, new Range(131, 141), new Range(0.19, 0.2)),
                new Row(Knob.EXC_GM, new Range(485, 498), new Range(0.05, 0.06)),
                new Row(Knob.INH_GM, new Range(480, 539), new Range(0.05, 0.09)),
                new Row(Knob.EXC_SHIFT, new Range(290, 318), new Range(110, 134)),
                new Row(Knob.INH_SHIFT, new Range(290, 318), new Range(110, 134)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldNeedTheCodesOfPublishedCalibrations(Row row) {
        double mean = TRUTHS.stream()
                .mapToDouble(truth -> SpikingTest.mean(row.knob().needed(truth)))
                .average()
                .orElseThrow();
        double twoErrors = 2 * quadrantDeviation(row.knob()) / Math.sqrt(QUADRANTS);
        assertTrue(row.mean().covers(mean, twoErrors), () -> text(row.knob() + " mean", mean, row.mean(), twoErrors));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldSpreadWithinAQuadrantAsPublishedCalibrationsDo(Row row) {
        double within = within(row.knob());
        double figure = row.within().high() < 1 ? within / row.knob().nominal : within;
        double twoErrors = 2 * row.within().high() / Math.sqrt(2 * PUBLISHED_SAMPLES);
        assertTrue(
                row.within().covers(figure, twoErrors),
                () -> text(row.knob() + " within a quadrant", figure, row.within(), twoErrors));
    }

    /** Median over chips and quadrants: the published figure of the threshold leaves outliers out. */
    private static double within(Knob knob) {
        double[] deviations = TRUTHS.stream()
                .flatMapToDouble(truth ->
                        IntStream.range(0, QUADRANTS).mapToDouble(quadrant -> robust(knob.needed(truth), quadrant)))
                .sorted()
                .toArray();
        return (deviations[deviations.length / 2 - 1] + deviations[deviations.length / 2]) / 2;
    }

    static double robust(double[] codes, int quadrant) {
        double[] sorted = Arrays.stream(codes, quadrant * PER_QUADRANT, (quadrant + 1) * PER_QUADRANT)
                .sorted()
                .toArray();
        // without the outermost 2 % on each side, which take 10 % of the width of a normal distribution with them
        int cut = PER_QUADRANT / 50;
        double[] core = Arrays.copyOfRange(sorted, cut, sorted.length - cut);
        return SpikingTest.deviation(core) / 0.921;
    }

    private static double quadrantDeviation(Knob knob) {
        return Math.sqrt(TRUTHS.stream()
                .mapToDouble(truth -> {
                    double deviation = SpikingTest.deviation(quadrantMeans(knob.needed(truth)));
                    return deviation * deviation;
                })
                .average()
                .orElseThrow());
    }

    private static double[] quadrantMeans(double[] codes) {
        return IntStream.range(0, QUADRANTS)
                .mapToDouble(quadrant -> SpikingTest.mean(
                        Arrays.copyOfRange(codes, quadrant * PER_QUADRANT, (quadrant + 1) * PER_QUADRANT)))
                .toArray();
    }

    /** Means of the quadrants of published chips. */
    record Quadrants(Knob knob, List<double[]> chips) {
        double pooledDeviation() {
            return Math.sqrt(chips.stream()
                    .mapToDouble(chip -> SpikingTest.deviation(chip) * SpikingTest.deviation(chip))
                    .average()
                    .orElseThrow());
        }

        @Override
        public String toString() {
            return knob.toString();
        }
    }

    private static List<Quadrants> quadrants() {
        return List.of(
                new Quadrants(
                        Knob.V_LEAK, List.of(new double[] {491, 487, 487, 501}, new double[] {542, 599, 514, 545})),
                new Quadrants(Knob.V_RESET, List.<double[]>of(new double[] {537, 592, 498, 539})),
                new Quadrants(Knob.V_THRESHOLD, List.<double[]>of(new double[] {406, 448, 385, 416})),
                new Quadrants(
                        Knob.EXC_GM, List.of(new double[] {539, 397, 564, 435}, new double[] {592, 414, 497, 490})));
    }

    /** The deviation of few numbers is itself uncertain: 99 % of the chi-square distribution with 3 or 6 degrees. */
    @ParameterizedTest
    @MethodSource("quadrants")
    void shouldShiftQuadrantsAsPublishedCalibrationsDo(Quadrants published) {
        double figure = quadrantDeviation(published.knob());
        boolean single = published.chips().size() == 1;
        double deviation = published.pooledDeviation();
        var range = new Range(deviation * (single ? 0.483 : 0.569), deviation * (single ? 6.47 : 2.98));
        assertTrue(range.covers(figure, 0), () -> text(published + " quadrant means", figure, range, 0));
    }

    /** Mean codes of the three published chips, and how the model's patterns shift those of a chip. */
    record Chips(Knob knob, Function<NeuronPattern, double[]> codes, List<Integer> means) {
        /** Mean code that each of a hundred chips needs, in rising order. */
        double[] model() {
            return IntStream.range(0, 100)
                    .mapToObj(seed -> new NeuronPattern(new FixedPattern(ModelSettings.chip(seed))))
                    .mapToDouble(pattern -> knob.nominal - SpikingTest.mean(codes.apply(pattern)))
                    .sorted()
                    .toArray();
        }

        @Override
        public String toString() {
            return knob.toString();
        }
    }

    private static List<Chips> chips() {
        return List.of(
                new Chips(Knob.V_LEAK, pattern -> pattern.leakCodes, List.of(629, 492, 551)),
                new Chips(Knob.V_RESET, pattern -> pattern.resetCodes, List.of(625, 467, 541)),
                new Chips(Knob.V_THRESHOLD, pattern -> pattern.thresholdCodes, List.of(389, 382, 415)));
    }

    /** Three chips against a hundred: none is outside of all, 95 % of the F distribution with 2 and 99 degrees. */
    @ParameterizedTest
    @MethodSource("chips")
    void shouldDifferFromChipToChipAsPublishedCalibrationsDo(Chips published) {
        double[] model = published.model();
        var all = new Range(model[0], model[model.length - 1]);
        for (int mean : published.means()) {
            assertTrue(all.covers(mean, 0), () -> text(published + " of chips", mean, all, 0));
        }
        double figure = SpikingTest.deviation(model);
        double deviation = SpikingTest.deviation(
                published.means().stream().mapToDouble(mean -> mean).toArray());
        var range = new Range(deviation / Math.sqrt(3.83), deviation / Math.sqrt(0.0253));
        assertTrue(range.covers(figure, 0), () -> text(published + " from chip to chip", figure, range, 0));
    }

    /** Their mean codes of leak and reset are 4 to 25 apart and go up and down together. */
    @Test
    void shouldMoveLeakAndResetOfAChipTogether() {
        double[] difference = IntStream.range(0, CHIPS)
                .mapToDouble(chip -> mean(Knob.V_LEAK, chip) - mean(Knob.V_RESET, chip))
                .toArray();
        assertEquals(13, SpikingTest.mean(difference), 12);
        assertEquals(11, SpikingTest.deviation(difference), 8);
    }

    private static double mean(Knob knob, int chip) {
        return SpikingTest.mean(knob.needed(TRUTHS.get(chip)));
    }

    /** One of the three chips shows 3 to 6 % from the first to the last column of its quadrants, the others none. */
    @Test
    void shouldLetOneChipInThreeOrFourSlopeInItsExcitatoryStrength() {
        double[] slopes = IntStream.range(0, 100)
                .mapToDouble(seed -> slope(new NeuronPattern(new FixedPattern(ModelSettings.chip(seed)))))
                .map(Math::abs)
                .sorted()
                .toArray();
        double steep = Arrays.stream(slopes)
                .filter(slope -> slope > 0.03 && slope < 0.06)
                .count();
        assertEquals(25, steep, 10);
        assertTrue(slopes[slopes.length - 1] < 0.09, "steepest " + slopes[slopes.length - 1]);
    }

    /** Mean slope of the four quadrants, as a share from end to end; known to 0.8 %. */
    private static double slope(NeuronPattern pattern) {
        double rise = 0;
        double run = 0;
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            double place = (double) (neuron % PER_QUADRANT) / (PER_QUADRANT - 1) - 0.5;
            rise += place * Math.log(pattern.excStrengthFactor[neuron]);
            run += place * place;
        }
        return rise / run;
    }

    /** Correlation of two needed codes within a quadrant. */
    record Pair(Knob first, Knob second, Range published) {
        static Pair unrelated(Knob first, Knob second) {
            return new Pair(first, second, new Range(0, 0));
        }
    }

    private static List<Pair> pairs() {
        return List.of(
                new Pair(Knob.V_LEAK, Knob.V_RESET, new Range(0.61, 0.74)),
                new Pair(Knob.V_LEAK, Knob.V_THRESHOLD, new Range(0.20, 0.29)),
                new Pair(Knob.V_RESET, Knob.V_THRESHOLD, new Range(0.21, 0.28)),
                new Pair(Knob.V_LEAK, Knob.I_BIAS_LEAK, new Range(-0.25, -0.17)),
                new Pair(Knob.EXC_SHIFT, Knob.EXC_GM, new Range(-0.28, -0.20)),
                new Pair(Knob.EXC_GM, Knob.INH_GM, new Range(0.13, 0.42)),
                Pair.unrelated(Knob.I_BIAS_LEAK, Knob.EXC_TAU),
                Pair.unrelated(Knob.EXC_TAU, Knob.INH_TAU),
                Pair.unrelated(Knob.INH_SHIFT, Knob.INH_GM),
                Pair.unrelated(Knob.EXC_SHIFT, Knob.INH_SHIFT),
                Pair.unrelated(Knob.V_THRESHOLD, Knob.EXC_GM));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void shouldCorrelateAsPublishedCalibrationsDo(Pair pair) {
        double sum = 0;
        for (Truth truth : TRUTHS) {
            double[] first = pair.first().needed(truth);
            double[] second = pair.second().needed(truth);
            for (int quadrant = 0; quadrant < QUADRANTS; quadrant++) {
                int from = quadrant * PER_QUADRANT;
                sum += correlation(
                        Arrays.copyOfRange(first, from, from + PER_QUADRANT),
                        Arrays.copyOfRange(second, from, from + PER_QUADRANT));
            }
        }
        double figure = sum / (QUADRANTS * CHIPS);
        double largest = pair.published().largest();
        double twoErrors = 2 * (1 - largest * largest) / Math.sqrt(PUBLISHED_SAMPLES);
        assertTrue(
                pair.published().covers(figure, twoErrors),
                () -> text(pair.first() + " and " + pair.second(), figure, pair.published(), twoErrors));
    }

    static double correlation(double[] a, double[] b) {
        double meanA = SpikingTest.mean(a);
        double meanB = SpikingTest.mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1) / (SpikingTest.deviation(a) * SpikingTest.deviation(b));
    }

    /**
     * A figure of a converter or of the synapse bias, per quadrant or channel.
     *
     * @param figure the model's, over ten chips
     */
    record Shared(String name, double figure, Range published, double twoErrors) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Shared> shared() {
        double[][] offsets = TRUTHS.stream()
                .map(truth -> IntStream.range(0, 1024)
                        .mapToDouble(truth::cadcOffsetLsb)
                        .toArray())
                .toArray(double[][]::new);
        double largest = Arrays.stream(offsets)
                .mapToDouble(chip -> Arrays.stream(chip).map(Math::abs).max().orElseThrow())
                .average()
                .orElseThrow();
        double causalAcausal = Arrays.stream(offsets)
                .mapToDouble(chip -> correlation(Arrays.copyOfRange(chip, 0, 256), Arrays.copyOfRange(chip, 256, 512)))
                .average()
                .orElseThrow();
        // four quadrants of two or three chips: the deviation is known to about 30 %
        return List.of(
                new Shared("CADC offset", pooled(offsets), new Range(9.25, 9.95), 2 * 9.6 / Math.sqrt(2 * 1023)),
                new Shared("largest CADC offset", largest, new Range(28, 33), 4),
                new Shared("causal and acausal CADC offset", causalAcausal, new Range(0.02, 0.12), 2 / Math.sqrt(512)),
                new Shared(
                        "CADC ramp start, codes",
                        pooled(perQuadrant(Truth::cadcRampStartVolts)) / NominalTransfer.CELL_STEP_VOLTS,
                        new Range(7, 27),
                        0),
                new Shared(
                        "CADC ramp slope", pooled(perQuadrant(Truth::cadcRampSlopeFactor)), new Range(0.05, 0.13), 0),
                new Shared("synapse DAC", pooled(perQuadrant(Truth::synapseDacFactor)), new Range(0.031, 0.106), 0));
    }

    private interface OfQuadrant {
        double of(Truth truth, int quadrant);
    }

    private static double[][] perQuadrant(OfQuadrant what) {
        return TRUTHS.stream()
                .map(truth -> IntStream.range(0, QUADRANTS)
                        .mapToDouble(quadrant -> what.of(truth, quadrant))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double pooled(double[][] chips) {
        return Math.sqrt(Arrays.stream(chips)
                .mapToDouble(chip -> SpikingTest.deviation(chip) * SpikingTest.deviation(chip))
                .average()
                .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("shared")
    void shouldSpreadConvertersAndBiasesAsPublishedCalibrationsDo(Shared row) {
        assertTrue(
                row.published().covers(row.figure(), row.twoErrors()),
                () -> text(row.name(), row.figure(), row.published(), row.twoErrors()));
    }

    private static String text(String what, double figure, Range published, double twoErrors) {
        return String.format(
                Locale.ROOT,
                "%s: model %.3f, published %.3f..%.3f, give or take %.3f",
                what,
                figure,
                published.low(),
                published.high(),
                twoErrors);
    }
}
