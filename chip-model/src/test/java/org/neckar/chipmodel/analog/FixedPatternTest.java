package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.transfer.NominalTransfer;

/** The spread of uncalibrated chips against the one of published calibrations, over ten chips. */
class FixedPatternTest {
    private static final int CHIPS = 10;

    private static ChipOnTable typicalChip(ModelSettings settings) {
        ChipOnTable table = new ChipOnTable(settings);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            table.typical(neuron);
            table.neuron(neuron, ChipOnTable.firing().withEnableSyninExc(false).withEnableSyninInh(false));
            table.refractory(neuron, 250, 15, 0);
        }
        table.settle();
        return table;
    }

    private static double[] rests(ModelSettings settings) {
        Truth truth = typicalChip(settings).chip.truth();
        return IntStream.range(0, Neurons.COUNT).mapToDouble(truth::restCadcLsb).toArray();
    }

    @Test
    void shouldBeTheSameChipForTheSameSeed() {
        assertArrayEquals(rests(ModelSettings.chip(7)), rests(ModelSettings.chip(7)));
    }

    @Test
    void shouldBeTheSameChipInEveryTrial() {
        assertArrayEquals(rests(ModelSettings.chip(7)), rests(new ModelSettings(7, 99, true, true)));
    }

    @Test
    void shouldBeAnotherChipForAnotherSeed() {
        double[] first = rests(ModelSettings.chip(7));
        double[] second = rests(ModelSettings.chip(8));
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            assertNotEquals(first[neuron], second[neuron]);
        }
    }

    @Test
    void shouldMakeAllNeuronsEqualWithoutMismatch() {
        double[] rests = rests(ModelSettings.IDEAL);
        assertEquals(rests[0], Arrays.stream(rests).max().orElseThrow(), 1e-12);
        assertEquals(80, rests[0], 0.2);
    }

    @Test
    void shouldRepeatEverySpikeBitForBit() {
        assertEquals(spikesOf(new ModelSettings(4, 1, true, true)), spikesOf(new ModelSettings(4, 1, true, true)));
    }

    @Test
    void shouldDifferInAnotherTrial() {
        assertNotEquals(spikesOf(new ModelSettings(4, 1, true, true)), spikesOf(new ModelSettings(4, 2, true, true)));
    }

    private static String spikesOf(ModelSettings settings) {
        ChipOnTable table = typicalChip(settings);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron += 7) {
            table.cell(neuron, CapMemRow.V_LEAK, 1000);
        }
        table.run(table.chip.now() + 1_000_000);
        return table.spikes.toString();
    }

    /** Standard deviation within quadrants, averaged over quadrants and chips. */
    private static double withinQuadrants(IntToDoubleFunction[] chips) {
        double variance = 0;
        for (IntToDoubleFunction chip : chips) {
            for (int quadrant = 0; quadrant < 4; quadrant++) {
                double deviation = SpikingTest.deviation(quadrant(chip, quadrant));
                variance += deviation * deviation;
            }
        }
        return Math.sqrt(variance / (4 * chips.length));
    }

    private static double[] quadrant(IntToDoubleFunction chip, int quadrant) {
        return IntStream.range(0, Neurons.COUNT)
                .filter(neuron -> Neurons.quadrant(neuron) == quadrant)
                .mapToDouble(chip)
                .toArray();
    }

    private static Truth[] truths() {
        return IntStream.range(0, CHIPS)
                .mapToObj(seed -> typicalChip(new ModelSettings(seed, 0, true, false))
                        .chip
                        .truth())
                .toArray(Truth[]::new);
    }

    private static IntToDoubleFunction[] each(Truth[] truths, Function<Truth, IntToDoubleFunction> what) {
        return Arrays.stream(truths).map(what).toArray(IntToDoubleFunction[]::new);
    }

    @Test
    void shouldSpreadAsPublishedCalibrationsDo() {
        Truth[] chips = truths();
        double lsb = NominalTransfer.CADC_STEP_VOLTS;
        assertEquals(10, withinQuadrants(each(chips, t -> t::restCadcLsb)), 0.7, "leak, CADC LSB");
        assertEquals(
                10.7,
                withinQuadrants(each(chips, t -> n -> (t.resetVolts(n) + t.readoutOffsetVolts(n)) / lsb)),
                0.8,
                "reset, CADC LSB");
        assertEquals(
                6.2,
                withinQuadrants(each(chips, t -> n -> (t.thresholdVolts(n) + t.readoutOffsetVolts(n)) / lsb)),
                0.7,
                "threshold, CADC LSB");
        assertEquals(0.13, withinQuadrants(each(chips, t -> n -> Math.log(t.tauMemMicroseconds(n)))), 0.01, "tau_mem");
        assertEquals(0.195, withinQuadrants(each(chips, t -> n -> Math.log(t.tauSynExcMicroseconds(n)))), 0.01);
        assertEquals(0.195, withinQuadrants(each(chips, t -> n -> Math.log(t.tauSynInhMicroseconds(n)))), 0.01);
    }

    @Test
    void shouldCorrelatePotentialsAsPublishedCalibrationsDo() {
        Truth[] chips = truths();
        double leakReset = 0;
        double leakThreshold = 0;
        for (Truth truth : chips) {
            for (int quadrant = 0; quadrant < 4; quadrant++) {
                double[] leak = quadrant(truth::restCadcLsb, quadrant);
                double[] reset = quadrant(n -> truth.resetVolts(n) + truth.readoutOffsetVolts(n), quadrant);
                double[] threshold = quadrant(n -> truth.thresholdVolts(n) + truth.readoutOffsetVolts(n), quadrant);
                leakReset += correlation(leak, reset) / (4 * CHIPS);
                leakThreshold += correlation(leak, threshold) / (4 * CHIPS);
            }
        }
        assertTrue(leakReset > 0.58 && leakReset < 0.76, "leak and reset " + leakReset);
        assertTrue(leakThreshold > 0.12 && leakThreshold < 0.32, "leak and threshold " + leakThreshold);
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = SpikingTest.mean(a);
        double meanB = SpikingTest.mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1) / (SpikingTest.deviation(a) * SpikingTest.deviation(b));
    }

    @Test
    void shouldSpreadRestingPotentialsOfAWholeChipByTenToTwelveCadcLsbOnAverage() {
        double sum = 0;
        for (Truth truth : truths()) {
            double[] rests = IntStream.range(0, Neurons.COUNT)
                    .mapToDouble(truth::restCadcLsb)
                    .toArray();
            sum += SpikingTest.deviation(rests);
        }
        assertEquals(11, sum / CHIPS, 1);
    }
}
