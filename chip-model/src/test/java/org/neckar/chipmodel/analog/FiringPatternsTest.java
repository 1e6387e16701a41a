package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * The patterns in which a neuron with exponential term and adaptation answers a current of 600 us: the frame of the
 * published demonstration (leak 700, threshold 620, refractory counter 30 with pause, clock scale 3, adaptation pulses
 * of scale 7), the other codes within the ranges it offers.
 */
class FiringPatternsTest {
    private static final int NEURON = 70;
    private static final double CYCLES_PER_MICROSECOND = 250;
    private static final int LEAK_BIAS = 70;

    /** Codes that a person turns; the bias of the exponential term at its published default unless said otherwise. */
    private record Codes(int reset, int tau, int a, int b, int stimulus, int exponential) {
        Codes(int reset, int tau, int a, int b, int stimulus) {
            this(reset, tau, a, b, stimulus, 300);
        }
    }

    private static final NeuronConfig SWITCHES = NeuronConfig.DEFAULT
            .withMemCapSize(63)
            .withEnableFire(true)
            .withEnableThreshComp(true)
            .withEnableResetMul(true)
            .withEnablePause(true)
            .withEnableExp(true)
            .withEnableAdapt(true);

    /** A neuron at rest, the current of the stimulus not connected. */
    private static ChipOnTable prepared(Codes codes) {
        ChipOnTable table = new ChipOnTable(ModelSettings.IDEAL);
        table.clock(3, 7);
        table.cell(NEURON, CapMemRow.V_LEAK, 700);
        table.cell(NEURON, CapMemRow.I_BIAS_LEAK, LEAK_BIAS);
        table.cell(NEURON, CapMemRow.V_RESET, codes.reset());
        table.cell(NEURON, CapMemRow.I_BIAS_RESET, 1022);
        table.cell(NEURON, CapMemRow.V_THRESHOLD, 620);
        table.cell(NEURON, CapMemRow.I_BIAS_ADAPT_TAU, codes.tau());
        table.cell(NEURON, CapMemRow.I_BIAS_ADAPT_A, codes.a());
        table.cell(NEURON, CapMemRow.I_BIAS_ADAPT_B, codes.b());
        table.cell(NEURON, CapMemRow.V_ADAPT_LEAK, 500);
        table.cell(NEURON, CapMemRow.V_ADAPT_REF, 500);
        table.cell(NEURON, CapMemRow.V_EXP, 900);
        table.cell(NEURON, CapMemRow.I_BIAS_EXP, codes.exponential());
        table.cell(NEURON, CapMemRow.I_MEM_OFFSET, codes.stimulus());
        table.chip.neuronBackend(
                table.chip.now(),
                NEURON,
                NeuronBackendConfig.DEFAULT.withRefractoryTime(30).withEnableAdaptPulse(true));
        table.neuron(NEURON, SWITCHES);
        table.settle();
        return table;
    }

    private static double membrane(ChipOnTable table) {
        return NominalTransfer.madcLsb(table.chip.truth().membraneVolts(NEURON, (double) table.chip.now()));
    }

    private static double adaptation(ChipOnTable table) {
        return NominalTransfer.madcLsb(table.chip.truth().adaptationVolts(NEURON, (double) table.chip.now()));
    }

    /** Times of the spikes during 600 us of stimulus, in microseconds from its start. */
    private static double[] spikes(ChipOnTable table) {
        long start = table.chip.now();
        table.neuron(NEURON, SWITCHES.withEnableMemOff(true));
        table.runMicroseconds(600);
        return microseconds(table, start);
    }

    private static double[] microseconds(ChipOnTable table, long start) {
        long[] cycles = table.cyclesOf(NEURON);
        double[] times = new double[cycles.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = (double) (cycles[i] - start) / CYCLES_PER_MICROSECOND;
        }
        return times;
    }

    private static double[] intervals(double[] times) {
        double[] intervals = new double[times.length - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = times[i + 1] - times[i];
        }
        return intervals;
    }

    @Test
    void shouldOvershootSettleAndUndershootBelowThreshold() {
        ChipOnTable table = prepared(new Codes(751, 100, 100, 0, 400));
        double rest = membrane(table);
        table.neuron(NEURON, SWITCHES.withEnableMemOff(true));
        double highest = 0;
        for (int i = 0; i < 600; i++) {
            table.runMicroseconds(1);
            highest = Math.max(highest, membrane(table));
        }
        double plateau = membrane(table);
        table.neuron(NEURON, SWITCHES);
        double lowest = plateau;
        for (int i = 0; i < 200; i++) {
            table.runMicroseconds(1);
            lowest = Math.min(lowest, membrane(table));
        }

        assertEquals(0, table.spikes.size());
        assertTrue(plateau > rest + 40, "plateau " + plateau + " over " + rest);
        assertTrue(highest > plateau + 10, "overshoot " + highest + " over " + plateau);
        assertTrue(lowest < rest - 10, "undershoot " + lowest + " under " + rest);
    }

    @Test
    void shouldFireOnceAndGoToThePublishedPlateau() {
        ChipOnTable table = prepared(new Codes(651, 100, 280, 300, 800));
        double[] spikes = spikes(table);
        assertEquals(1, spikes.length);
        assertTrue(spikes[0] < 100, "first spike at " + spikes[0]);
        assertEquals(435, membrane(table), 2);
        table.runMicroseconds(50);
        assertEquals(435, membrane(table), 2);
    }

    @Test
    void shouldFireTwelveTimesEverMoreSlowlyAsPublishedWhileTheAdaptationClimbsInSteps() {
        ChipOnTable table = prepared(new Codes(749, 74, 0, 208, 842));
        table.cell(NEURON, CapMemRow.V_ADAPT_REF, 403);
        table.settle();
        assertEquals(330, adaptation(table), 2);
        long start = table.chip.now();
        table.neuron(NEURON, SWITCHES.withEnableMemOff(true));
        double highest = 0;
        for (int i = 0; i < 600; i++) {
            table.runMicroseconds(1);
            highest = Math.max(highest, adaptation(table));
        }
        double[] intervals = intervals(microseconds(table, start));

        assertEquals(11, intervals.length);
        assertEquals(22, intervals[0], 3);
        assertEquals(55, intervals[intervals.length - 1], 3);
        for (int i = 1; i < intervals.length; i++) {
            assertTrue(intervals[i] > 0.98 * intervals[i - 1], "interval " + i + ": " + intervals[i]);
        }
        assertTrue(highest > 330 + 80, "highest adaptation " + highest);
    }

    @Test
    void shouldBeginWithABurstAndGoOnRegularly() {
        double[] intervals = intervals(spikes(prepared(new Codes(791, 60, 0, 200, 600))));
        assertTrue(intervals.length >= 3, intervals.length + " intervals");
        for (int i = 1; i < intervals.length; i++) {
            assertTrue(intervals[i] > 3 * intervals[0], "interval " + i + ": " + intervals[i]);
        }
        assertEquals(intervals[2], intervals[1], 0.3 * intervals[1]);
    }

    @Test
    void shouldFireInPairsAllTheTime() {
        double[] intervals = intervals(spikes(prepared(new Codes(811, 100, 0, 300, 600))));
        assertTrue(intervals.length >= 5, intervals.length + " intervals");
        for (int i = 0; i + 1 < intervals.length; i += 2) {
            assertTrue(
                    intervals[i + 1] > 5 * intervals[i],
                    "burst " + i / 2 + ": " + intervals[i] + ", " + intervals[i + 1]);
        }
    }

    /** Spikes of each burst; more than 30 us end one. */
    private static List<Integer> bursts(double[] times) {
        List<Integer> bursts = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            boolean goesOn = i > 0 && times[i] - times[i - 1] < 30;
            int count = goesOn ? bursts.removeLast() + 1 : 1;
            bursts.add(count);
        }
        return bursts;
    }

    @Test
    void shouldFireThreeTimesAndThenInFourBurstsOfTwoFromThePublishedResetLevel() {
        ChipOnTable table = prepared(new Codes(782, 74, 0, 342, 768, 559));
        assertEquals(490, NominalTransfer.madcLsb(table.chip.truth().resetVolts(NEURON)), 2);
        assertEquals(List.of(3, 2, 2, 2, 2), bursts(spikes(table)));
    }

    @Test
    void shouldTurnTheSignsOfTheAdaptationRound() {
        ChipOnTable table = prepared(new Codes(651, 100, 100, 300, 700));
        double before = adaptation(table);
        table.neuron(
                NEURON, SWITCHES.withEnableMemOff(true).withInvertAdaptA(true).withInvertAdaptB(true));
        table.runMicroseconds(60);
        assertTrue(adaptation(table) < before - 10, "adaptation " + adaptation(table) + " from " + before);
    }

    @Test
    void shouldRestWithoutWork() {
        ChipOnTable table = prepared(new Codes(751, 100, 100, 100, 400));
        table.runMicroseconds(20_000);
        long steps = table.chip.truth().integrationSteps();
        table.runMicroseconds(1_000_000);
        assertEquals(0, table.chip.truth().integrationSteps() - steps);
    }
}
