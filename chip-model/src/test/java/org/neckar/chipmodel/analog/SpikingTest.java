package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.coordinate.SourceMultiplexerOnReadoutSourceSelection;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.madc.MADCControl;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.testkit.Seeds;

/** Neurons that fire: driven by their own leak, by the numbers of published demonstrations. */
class SpikingTest {
    private static final int NEURON = 41;
    private static final double CYCLE_MICROSECONDS = 0.004;

    /** The demonstration "leak over threshold"; its refractory clock runs at 250 MHz / 8. */
    private static ChipOnTable leakOverThreshold(ModelSettings settings) {
        ChipOnTable table = new ChipOnTable(settings);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            table.cell(neuron, CapMemRow.V_LEAK, 1000);
            table.cell(neuron, CapMemRow.V_THRESHOLD, 300);
            table.cell(neuron, CapMemRow.V_RESET, 400);
            table.cell(neuron, CapMemRow.I_BIAS_LEAK, 150);
            table.cell(neuron, CapMemRow.I_BIAS_RESET, 1022);
            table.refractory(neuron, 255, 15, 2);
        }
        table.settle();
        return table;
    }

    /** The demonstration "fixed pattern", on all neurons at once. */
    static ChipOnTable fixedPattern(ModelSettings settings) {
        ChipOnTable table = leakOverThreshold(settings);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            table.cell(neuron, CapMemRow.I_BIAS_LEAK, 200);
            table.refractory(neuron, 63, 15, 2);
        }
        table.settle();
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            table.neuron(neuron, demonstration());
        }
        return table;
    }

    private static NeuronConfig demonstration() {
        return NeuronConfig.DEFAULT
                .withMemCapSize(63)
                .withEnableFire(true)
                .withEnableThreshComp(true)
                .withEnableResetMul(true)
                .withEnableReadoutAmp(true)
                .withEnableReadout(true);
    }

    static double[] periods(long[] cycles) {
        double[] periods = new double[cycles.length - 1];
        for (int i = 0; i < periods.length; i++) {
            periods[i] = (double) (cycles[i + 1] - cycles[i]) * CYCLE_MICROSECONDS;
        }
        return periods;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    private static void record(ChipOnTable table, int neuron) {
        List<Boolean> line = Collections.nCopies(4, true);
        ReadoutSourceSelection sources = neuron % 2 == 0
                ? ReadoutSourceSelection.DEFAULT.withNeuronEven(line)
                : ReadoutSourceSelection.DEFAULT.withNeuronOdd(line);
        table.chip.readoutSources(table.chip.now(), sources);
        table.chip.madc(
                table.chip.now(),
                MADCConfig.DEFAULT
                        .withActiveMuxInitiallySelectedInput(new SourceMultiplexerOnReadoutSourceSelection(0))
                        .withNumberOfSamples(60_000));
        table.chip.madcControl(
                table.chip.now(), MADCControl.DEFAULT.withWakeUp(true).withStartRecording(true));
        table.runMicroseconds(20);
        table.samples.clear();
        table.spikes.clear();
    }

    @Test
    void shouldFireEvery13MicrosecondsDrivenByItsLeak() {
        ChipOnTable table = leakOverThreshold(ModelSettings.IDEAL);
        table.neuron(NEURON, demonstration());
        table.runMicroseconds(200);
        assertEquals(13, mean(periods(table.cyclesOf(NEURON))), 1.3);
    }

    @Test
    void shouldDrawASawToothBetween232And400MadcLsb() {
        ChipOnTable table = leakOverThreshold(ModelSettings.IDEAL);
        table.neuron(NEURON, demonstration());
        record(table, NEURON);
        table.runMicroseconds(200);
        assertEquals(232, Collections.min(table.values()), 2);
        assertEquals(400, Collections.max(table.values()), 2);
    }

    @Test
    void shouldShowASilentNeuronAt375MadcLsbWithNoise() {
        ChipOnTable table = new ChipOnTable(new ModelSettings(1, 1, false, true));
        table.cell(NEURON, CapMemRow.V_LEAK, 700);
        table.cell(NEURON, CapMemRow.I_BIAS_LEAK, 1022);
        table.settle();
        table.neuron(NEURON, demonstration().withEnableThreshComp(false));
        record(table, NEURON);
        table.runMicroseconds(200);
        double[] values = table.values().stream().mapToDouble(v -> v).toArray();
        assertEquals(375, mean(values), 10);
        assertTrue(deviation(values) > 1 && deviation(values) < 1.6, "noise " + deviation(values));
        assertEquals(List.of(), table.spikes);
    }

    @Test
    void shouldJitterByTwoToThreeHundredthsOfAMicrosecond() {
        ChipOnTable table = leakOverThreshold(new ModelSettings(1, 1, false, true));
        table.cell(NEURON, CapMemRow.I_BIAS_LEAK, 200);
        table.refractory(NEURON, 63, 15, 2);
        table.settle();
        table.neuron(NEURON, demonstration());
        table.runMicroseconds(3000);
        double[] periods = periods(table.cyclesOf(NEURON));
        assertEquals(6, mean(periods), 1);
        assertTrue(deviation(periods) > 0.015 && deviation(periods) < 0.035, "jitter " + deviation(periods));
    }

    @Seeds(40)
    void shouldKeepTheRefractoryTimeToTheCycle(RandomGenerator random) {
        int scale = random.nextInt(4);
        int holdoff = random.nextInt(16);
        int count = 40 + random.nextInt(200);
        ChipOnTable table = new ChipOnTable(ModelSettings.IDEAL);
        table.typical(NEURON);
        table.cell(NEURON, CapMemRow.V_THRESHOLD, 100);
        table.cell(NEURON, CapMemRow.V_RESET, 700);
        table.settle();
        table.refractory(NEURON, count, holdoff, scale);
        table.neuron(NEURON, ChipOnTable.firing());
        table.runMicroseconds(2000);
        long expected = count * (2L << scale);
        for (double period : periods(table.cyclesOf(NEURON))) {
            assertEquals((double) expected * CYCLE_MICROSECONDS, period, 1e-9);
        }
        assertTrue(table.spikes.size() > 3);
    }

    @Test
    void shouldReleaseTheResetBeforeTheRefractoryTimeEndsByTheHoldoff() {
        ChipOnTable table = new ChipOnTable(ModelSettings.IDEAL);
        table.typical(NEURON);
        table.settle();
        table.refractory(NEURON, 100, 5, 3);
        table.neuron(NEURON, ChipOnTable.firing());
        table.chip.forceReset(table.chip.now(), NEURON);
        long fired = table.chip.now() + 1;
        long released = fired + (100 - 21) * 16;
        table.run(released);
        Truth truth = table.chip.truth();
        assertEquals(truth.resetVolts(NEURON), truth.membraneVolts(NEURON, (double) released), 1e-9);
        double rest = truth.restVolts(NEURON);
        double tau = truth.tauMemMicroseconds(NEURON);
        double expected = rest + (truth.resetVolts(NEURON) - rest) * Math.exp(-500 * CYCLE_MICROSECONDS / tau);
        assertEquals(expected, truth.membraneVolts(NEURON, (double) (released + 500)), 1e-9);
    }

    @Test
    void shouldReportSpikesInTheOrderOfTimeAndStopBeforeTheyCanComeBack() {
        ChipOnTable table = leakOverThreshold(ModelSettings.chip(3));
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            table.neuron(neuron, demonstration());
        }
        long end = table.chip.now() + 25_000;
        long[] last = {0};
        long[] first = {Long.MAX_VALUE};
        while (table.chip.now() < end) {
            first[0] = Long.MAX_VALUE;
            long reached = table.chip.advance(
                    end,
                    (neuron, cycle) -> {
                        assertTrue(cycle >= last[0], "time goes back");
                        last[0] = cycle;
                        first[0] = Math.min(first[0], cycle);
                    },
                    (cycle, channel, value) -> {});
            if (first[0] != Long.MAX_VALUE) {
                assertTrue(reached <= first[0] + AnalogCore.LATENCY, "went past the first echo");
            }
        }
        assertTrue(last[0] > 0);
    }

    @Test
    void shouldNotWorkLongerForALongerWait() {
        ChipOnTable table = new ChipOnTable(ModelSettings.chip(2));
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            table.typical(neuron);
        }
        table.settle();
        long steps = table.chip.truth().integrationSteps();
        table.run(table.chip.now() + 250_000L);
        long shortWait = table.chip.truth().integrationSteps() - steps;
        table.run(table.chip.now() + 250_000_000_000L);
        long longWait = table.chip.truth().integrationSteps() - steps - shortWait;
        assertEquals(0, shortWait);
        assertEquals(0, longWait);
    }
}
