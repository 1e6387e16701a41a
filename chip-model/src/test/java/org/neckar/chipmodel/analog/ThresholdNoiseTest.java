package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.neuron.NeuronConfig;

/** Neurons that rest a little below their threshold. */
class ThresholdNoiseTest {
    private static final int LINEAR = 3;
    private static final int ADAPTING = 7;
    private static final double RUN_MICROSECONDS = 20_000;
    private static final double INTERVAL_MICROSECONDS = 2048 * 0.004;

    /** Runs both neurons, resting some millivolts below a threshold of code 300, and counts spikes. */
    private static long[] spikes(boolean noise, double millivoltsBelow) {
        ChipOnTable table = new ChipOnTable(new ModelSettings(0, 4, false, noise));
        for (int neuron : new int[] {LINEAR, ADAPTING}) {
            table.typical(neuron);
            table.cell(neuron, CapMemRow.V_THRESHOLD, 300);
            table.cell(neuron, CapMemRow.V_LEAK, (int) Math.round((563.5 - millivoltsBelow + 524) / 1.5));
            table.cell(neuron, CapMemRow.V_ADAPT_LEAK, 500);
            table.cell(neuron, CapMemRow.V_ADAPT_REF, 500);
            table.cell(neuron, CapMemRow.I_BIAS_ADAPT_TAU, 100);
        }
        table.settle();
        NeuronConfig config = ChipOnTable.firing();
        table.neuron(LINEAR, config);
        table.neuron(ADAPTING, config.withEnableAdapt(true));
        table.runMicroseconds(RUN_MICROSECONDS);
        return new long[] {table.cyclesOf(LINEAR).length, table.cyclesOf(ADAPTING).length};
    }

    @Test
    void shouldFireNowAndThenByNoiseAlone() {
        double intervals = RUN_MICROSECONDS / INTERVAL_MICROSECONDS;
        for (long count : spikes(true, 1.5)) {
            assertTrue(count > intervals / 60 && count < intervals / 12, "spikes " + count);
        }
    }

    @Test
    void shouldBeSilentBelowTheLargestNoise() {
        for (long count : spikes(true, 1e3 * ThresholdNoise.MOST_VOLTS + 2)) {
            assertEquals(0, count);
        }
    }

    @Test
    void shouldBeSilentWithoutNoise() {
        for (long count : spikes(false, 1.5)) {
            assertEquals(0, count);
        }
    }
}
