package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neckar.hal.transfer.NonlinearTransfer;

/** Where synaptic inputs stop to be linear, on the chip without mismatch and noise. */
class InputSaturationTest {
    private static final int NEURON = 9;
    private static final int FULL_WEIGHT = 63;
    private static final double PEAK_MICROSECONDS = 40;

    /** Largest deviation of the membrane from its rest after events of full weight at the same time. */
    private static double peakVolts(int events, boolean excitatory) {
        ChipOnTable table = new ChipOnTable(ModelSettings.IDEAL);
        table.typical(NEURON);
        table.settle();
        double rest = volts(table);
        for (int i = 0; i < events; i++) {
            table.event(NEURON, FULL_WEIGHT, excitatory ? 1 : 2);
        }
        double peak = 0;
        for (double time = 0; time < PEAK_MICROSECONDS; time++) {
            table.runMicroseconds(1);
            double deviation = volts(table) - rest;
            peak = Math.abs(deviation) > Math.abs(peak) ? deviation : peak;
        }
        return peak;
    }

    private static double volts(ChipOnTable table) {
        return table.chip.truth().membraneVolts(NEURON, (double) table.chip.now());
    }

    @Test
    void shouldBeLinearForASmallNumberOfEventsOfBothSigns() {
        double one = peakVolts(1, true);
        assertEquals(2 * one, peakVolts(2, true), 1e-9);
        assertEquals(-one, peakVolts(1, false), 1e-9);
    }

    @Test
    void shouldNotPullAMembraneToGround() {
        double rest = peakRest();
        double strongest = peakVolts(20, false);
        assertTrue(rest + strongest > NonlinearTransfer.INHIBITION_END_VOLTS, "down to " + (rest + strongest));
        assertTrue(rest + strongest < NonlinearTransfer.INHIBITION_FULL_VOLTS, "down to " + (rest + strongest));
    }

    @Test
    void shouldGrowLessAndLessBeyondTheLinearRangeOfTheLine() {
        double five = peakVolts(5, true);
        double ten = peakVolts(10, true);
        double twenty = peakVolts(20, true);
        assertTrue(ten - five < 5 * peakVolts(1, true), "five more gave " + (ten - five));
        assertTrue(twenty - ten < ten - five, "ten more gave " + (twenty - ten));
    }

    private static double peakRest() {
        ChipOnTable table = new ChipOnTable(ModelSettings.IDEAL);
        table.typical(NEURON);
        table.settle();
        return volts(table);
    }
}
