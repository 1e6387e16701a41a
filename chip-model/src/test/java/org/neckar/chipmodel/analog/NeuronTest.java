package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.synapse.SynapseBiasSelection;
import org.neckar.hal.transfer.NominalTransfer;

/** One ideal neuron against the closed forms of its equations. */
class NeuronTest {
    private static final int NEURON = 300;
    private static final int EXCITATORY = 1;
    private static final int INHIBITORY = 2;
    private static final double CYCLE_MICROSECONDS = 0.004;

    private ChipOnTable table;

    @BeforeEach
    void powerUp() {
        table = new ChipOnTable(ModelSettings.IDEAL);
        table.typical(NEURON);
        table.settle();
    }

    private double volts(long cycle) {
        return table.chip.truth().membraneVolts(NEURON, (double) cycle);
    }

    /** Membrane over rest after one pulse: amplitude (V/us) and both time constants in us. */
    private static double psp(double amplitude, double tauMem, double tauSyn, double t) {
        if (tauMem == tauSyn) {
            return amplitude * t * StrictMath.exp(-t / tauMem);
        }
        double factor = tauMem * tauSyn / (tauMem - tauSyn);
        return amplitude * factor * (StrictMath.exp(-t / tauMem) - StrictMath.exp(-t / tauSyn));
    }

    private void assertPspFollowsTheClosedForm(int lines, double amplitude) {
        Truth truth = table.chip.truth();
        double rest = truth.restVolts(NEURON);
        long start = table.chip.now();
        table.event(NEURON, 40, lines);
        double tauSyn = lines == EXCITATORY ? truth.tauSynExcMicroseconds(NEURON) : truth.tauSynInhMicroseconds(NEURON);
        double tauMem = truth.tauMemMicroseconds(NEURON);
        double height = Math.abs(amplitude) * tauSyn;
        for (long cycle = start; cycle < start + 25_000; cycle += 37) {
            double expected = psp(amplitude, tauMem, tauSyn, (double) (cycle - start) * CYCLE_MICROSECONDS);
            assertEquals(expected, volts(cycle) - rest, 1e-6 * height);
        }
    }

    @Test
    void shouldFollowTheClosedFormOfAnExcitatoryPotential() {
        double slope = 40 * table.chip.truth().excitatoryVoltsPerMicrosecond(NEURON);
        assertTrue(slope > 0);
        assertPspFollowsTheClosedForm(EXCITATORY, slope);
    }

    @Test
    void shouldLoseItsChargeWithTheSupplyAndRestAgainWithIt() {
        double rest = table.chip.truth().restVolts(NEURON);
        table.event(NEURON, 40, EXCITATORY);
        table.chip.supply(table.chip.now(), false, true);
        assertEquals(0, volts(table.chip.now()));
        table.run(table.chip.now() + 250_000);
        assertEquals(0, volts(table.chip.now()), 1e-3);
        table.chip.supply(table.chip.now(), true, true);
        table.settle();
        assertEquals(rest, volts(table.chip.now()), 1e-9);
    }

    @Test
    void shouldFollowTheClosedFormOfAnInhibitoryPotential() {
        double slope = 40 * table.chip.truth().inhibitoryVoltsPerMicrosecond(NEURON);
        assertTrue(slope < 0);
        assertPspFollowsTheClosedForm(INHIBITORY, slope);
    }

    @Test
    void shouldFollowTheClosedFormWhenBothTimeConstantsAreEqual() {
        table.cell(NEURON, CapMemRow.I_BIAS_LEAK, 92);
        table.cell(NEURON, CapMemRow.I_BIAS_SYNIN_EXC_TAU, 82);
        table.settle();
        Truth truth = table.chip.truth();
        assertEquals(
                truth.tauMemMicroseconds(NEURON), truth.tauSynExcMicroseconds(NEURON), 0.01, "the case to be tested");
        assertPspFollowsTheClosedForm(EXCITATORY, 40 * truth.excitatoryVoltsPerMicrosecond(NEURON));
    }

    @Test
    void shouldCancelWhenARowPullsOnBothLines() {
        double rest = table.chip.truth().restVolts(NEURON);
        table.event(NEURON, 63, EXCITATORY | INHIBITORY);
        assertEquals(rest, volts(table.chip.now() + 2500), 1e-12);
    }

    @Test
    void shouldRaiseTheMembraneByAbout45MadcLsbForTwoSourcesOfWeight31() {
        double rest = table.chip.truth().restVolts(NEURON);
        table.event(NEURON, 31, EXCITATORY);
        table.event(NEURON, 31, EXCITATORY);
        double highest = 0;
        for (int k = 0; k < 10_000; k += 10) {
            highest = Math.max(highest, volts(table.chip.now() + k));
        }
        assertEquals(45, (highest - rest) / NominalTransfer.MADC_STEP_VOLTS, 3);
    }

    @Test
    void shouldIgnoreEventsOfAnotherLabel() {
        double rest = table.chip.truth().restVolts(NEURON);
        table.event(NEURON, 0, EXCITATORY);
        table.chip.synapses(1).setWeight(0, NEURON % 256, 63);
        table.chip.synapticEvent(table.chip.now(), 1, 0, 16, EXCITATORY, 1);
        assertEquals(rest, volts(table.chip.now() + 2500), 1e-12);
    }

    @Test
    void shouldDoubleTheMembraneTimeConstantOfHalfTheLeakBias() {
        double before = table.chip.truth().tauMemMicroseconds(NEURON);
        table.cell(NEURON, CapMemRow.I_BIAS_LEAK, 46);
        table.settle();
        assertEquals(2, table.chip.truth().tauMemMicroseconds(NEURON) / before, 0.001);
    }

    @Test
    void shouldMultiplyAndDivideTheLeakByEight() {
        double before = table.chip.truth().tauMemMicroseconds(NEURON);
        table.neuron(NEURON, ChipOnTable.withSynapses().withEnableLeakDiv(true));
        assertEquals(8, table.chip.truth().tauMemMicroseconds(NEURON) / before, 1e-9);
        table.neuron(NEURON, ChipOnTable.withSynapses().withEnableLeakMul(true));
        assertEquals(1.0 / 8, table.chip.truth().tauMemMicroseconds(NEURON) / before, 1e-9);
    }

    @Test
    void shouldHaveTheNominalTimeConstants() {
        assertEquals(10, table.chip.truth().tauMemMicroseconds(NEURON), 0.01);
        assertEquals(10, table.chip.truth().tauSynExcMicroseconds(NEURON), 0.01);
    }

    @Test
    void shouldChargeAFloatingMembraneWithTheOffsetCurrent() {
        table.cell(NEURON, CapMemRow.I_BIAS_LEAK, 0);
        table.cell(NEURON, CapMemRow.I_MEM_OFFSET, 250);
        table.settle();
        double before = volts(table.chip.now());
        table.neuron(NEURON, ChipOnTable.withSynapses().withEnableMemOff(true));
        double slope = (volts(table.chip.now() + 2500) - before) / 10;
        double expected = 250 * NominalTransfer.OFFSET_STEP_AMPERES / NominalTransfer.capacitanceFarads(63) * 1e-6;
        assertEquals(expected, slope, 0.001 * expected);
    }

    @Test
    void shouldFireOnAnEventInBypassMode() {
        table.neuron(NEURON, NeuronConfig.DEFAULT.withEnableFire(true).withEnableBypExc(true));
        table.refractory(NEURON, 5, 15, 0);
        long cycle = table.chip.now();
        table.event(NEURON, 63, EXCITATORY);
        table.runMicroseconds(1);
        assertEquals(List.of(new ChipOnTable.Spike(NEURON, cycle + 1)), table.spikes);
    }

    @Test
    void shouldNotFireOnAnEventOfTheOtherSignInBypassMode() {
        table.neuron(NEURON, NeuronConfig.DEFAULT.withEnableFire(true).withEnableBypExc(true));
        table.event(NEURON, 63, INHIBITORY);
        table.runMicroseconds(1);
        assertEquals(List.of(), table.spikes);
    }

    @Test
    void shouldResetWhenForced() {
        table.neuron(NEURON, ChipOnTable.withSynapses().withEnableFire(true));
        table.refractory(NEURON, 255, 15, 9);
        table.chip.forceReset(table.chip.now(), NEURON);
        table.runMicroseconds(10);
        assertEquals(1, table.spikes.size());
        assertEquals(table.chip.truth().resetVolts(NEURON), volts(table.chip.now()), 1e-9);
    }

    @Test
    void shouldNotNoticeEventsWhileTheColumnIsDisconnected() {
        ColumnCurrentQuad open = ColumnCurrentQuad.DEFAULT;
        for (int quad = 0; quad < 64; quad++) {
            table.chip.columnCurrents(table.chip.now(), 1, quad, open);
        }
        double rest = volts(table.chip.now());
        table.event(NEURON, 63, EXCITATORY);
        assertEquals(rest, volts(table.chip.now() + 2500), 1e-12);
    }

    @Test
    void shouldHaveNoSynapticCurrentWhileTheBiasIsTakenFromAPad() {
        double rest = volts(table.chip.now());
        var external = SynapseBiasSelection.DEFAULT.withIntDacBias(Collections.nCopies(4, false));
        table.chip.synapseBiases(table.chip.now(), external);
        table.event(NEURON, 63, EXCITATORY);
        assertEquals(rest, volts(table.chip.now() + 2500), 1e-12);
        table.chip.synapseBiases(table.chip.now(), SynapseBiasSelection.DEFAULT);
        table.event(NEURON, 63, EXCITATORY);
        assertTrue(volts(table.chip.now() + 2500) > rest + 0.01);
    }

    @Test
    void shouldKeepSynapticCurrentAwayFromAPausedNeuron() {
        table.neuron(NEURON, ChipOnTable.withSynapses().withEnableFire(true).withEnablePause(true));
        table.refractory(NEURON, 255, 15, 9);
        table.chip.forceReset(table.chip.now(), NEURON);
        table.runMicroseconds(10);
        table.event(NEURON, 63, EXCITATORY);
        assertEquals(table.chip.truth().resetVolts(NEURON), volts(table.chip.now() + 500), 1e-9);
    }
}
