package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neckar.hal.cadc.CADCConfig;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.correlation.CommonCorrelationConfig;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.synapse.ColumnCorrelationQuad;
import org.neckar.hal.synapse.SynapseBiasSelection;
import org.neckar.hal.transfer.NominalTransfer;

/** Correlation sensors in the settings and with the protocol of the field's calibration. */
class CorrelationSensorsTest {
    private static final int ROW = 7;
    private static final int LABEL = 12;
    private static final int NEURON = 40;
    private static final int STORE_CODE = 200;
    private static final int RAMP_CODE = 200;
    /** 0.5 LSB per pair and 5 us at these codes, the default target of the calibration. */
    private static final double AMPLITUDE_LSB = 0.5;

    private static final double TAU_MICROSECONDS = 5;
    private static final BoardVoltages SUPPLIED =
            new BoardVoltages(1.85, 0.9, List.of(OptionalDouble.empty(), OptionalDouble.empty()));
    private static final List<Boolean> ALL = Collections.nCopies(4, true);

    private static ChipOnTable table(ModelSettings settings) {
        ChipOnTable table = new ChipOnTable(settings);
        table.shared(SharedCapMemCell.SYN_I_BIAS_STORE, STORE_CODE);
        table.shared(SharedCapMemCell.SYN_I_BIAS_RAMP, RAMP_CODE);
        table.shared(SharedCapMemCell.SYN_I_BIAS_COROUT, 600);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            table.neuron(neuron, ChipOnTable.withSynapses().withEnableFire(true));
        }
        for (int column = 0; column < SynapseArray.SIZE; column++) {
            table.chip.synapses(0).setLabel(ROW, column, LABEL);
        }
        for (int hemisphere = 0; hemisphere < 2; hemisphere++) {
            table.chip.cadc(table.chip.now(), hemisphere, CADCConfig.DEFAULT.withEnable(true));
            for (int quad = 0; quad < 64; quad++) {
                table.chip.columnCorrelation(
                        table.chip.now(),
                        hemisphere,
                        quad,
                        ColumnCorrelationQuad.DEFAULT
                                .withEnableInternalCausal(ALL)
                                .withEnableInternalAcausal(ALL));
            }
        }
        table.chip.board(table.chip.now(), SUPPLIED);
        table.settle();
        return table;
    }

    private static void pre(ChipOnTable table) {
        table.chip.synapticEvent(table.chip.now(), 0, ROW, LABEL, 1, 1);
    }

    private static void post(ChipOnTable table) {
        table.chip.forceReset(table.chip.now(), NEURON);
        table.run(table.chip.now() + 1);
    }

    /** Post pulse the given time after (positive) or before the pre pulse. */
    private static void pair(ChipOnTable table, double microseconds) {
        if (microseconds > 0) {
            pre(table);
            table.run(table.chip.now() + Math.round(microseconds * 250) - 1);
            post(table);
        } else {
            post(table);
            table.run(table.chip.now() + Math.round(-microseconds * 250));
            pre(table);
        }
        table.runMicroseconds(500);
    }

    private static double stored(ChipOnTable table, CorrelationBranch branch) {
        return table.chip.truth().synapses().correlationStoredVolts(branch, ROW, NEURON)
                / NominalTransfer.CADC_STEP_VOLTS;
    }

    private static void reset(ChipOnTable table) {
        for (int quad = 0; quad < 64; quad++) {
            table.chip.resetCorrelation(table.chip.now(), 0, ROW, quad);
        }
    }

    private static int[] read(ChipOnTable table, int row) {
        table.chip.convertCadc(table.chip.now(), 0, row);
        return IntStream.range(0, 512)
                .map(i -> table.chip.cadcResult(0, i / 256, i % 256))
                .toArray();
    }

    @Test
    void shouldAddLessTheLongerAPostPulseFollowsItsPrePulse() {
        for (double delay : new double[] {0.5, 1, 2.5, 5, 10, 20}) {
            ChipOnTable table = table(ModelSettings.IDEAL);
            pair(table, delay);
            assertEquals(
                    AMPLITUDE_LSB * Math.exp(-delay / TAU_MICROSECONDS),
                    stored(table, CorrelationBranch.CAUSAL),
                    1e-3,
                    delay + " us");
            assertEquals(0, stored(table, CorrelationBranch.ACAUSAL));
        }
    }

    @Test
    void shouldStoreTheOtherOrderInTheAcausalSensor() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        pair(table, -2.5);
        assertEquals(AMPLITUDE_LSB * Math.exp(-0.5), stored(table, CorrelationBranch.ACAUSAL), 1e-3);
        assertEquals(0, stored(table, CorrelationBranch.CAUSAL));
    }

    @Test
    void shouldAddUpOverPairsAndShowOnTheChannelsOfTheCadc() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        int[] before = read(table, ROW);
        assertTrue(before[NEURON] >= 120, "baseline " + before[NEURON]);
        for (int i = 0; i < 100; i++) {
            pair(table, 1);
        }
        int[] after = read(table, ROW);
        double expected = 100 * AMPLITUDE_LSB * Math.exp(-0.2);
        assertEquals(expected, before[NEURON] - after[NEURON], 1);
        assertEquals(before[256 + NEURON], after[256 + NEURON]);
        assertEquals(before[NEURON + 1], after[NEURON + 1]);
        assertEquals(before[NEURON], read(table, ROW + 1)[NEURON]);
    }

    @Test
    void shouldForgetOnReset() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        for (int i = 0; i < 50; i++) {
            pair(table, 1);
        }
        reset(table);
        assertEquals(0, stored(table, CorrelationBranch.CAUSAL), 1e-6);
    }

    @Test
    void shouldKeepAPartOfWhatItStoredWhenTheResetIsTooShort() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        pair(table, 1);
        double before = stored(table, CorrelationBranch.CAUSAL);
        table.chip.correlation(table.chip.now(), 0, CommonCorrelationConfig.DEFAULT.withResetDuration(0));
        reset(table);
        assertEquals(before * Math.exp(-1.5), stored(table, CorrelationBranch.CAUSAL), 1e-6);
    }

    @Test
    void shouldPairAPulseOnlyWithTheFirstThatFollows() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        pre(table);
        table.runMicroseconds(1);
        post(table);
        double first = stored(table, CorrelationBranch.CAUSAL);
        table.runMicroseconds(1);
        post(table);
        assertEquals(first, stored(table, CorrelationBranch.CAUSAL));
    }

    @Test
    void shouldHearOnlyEventsOfItsLabelButWithoutAWeight() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.chip.synapses(0).setLabel(ROW, NEURON, LABEL + 1);
        pair(table, 1);
        assertEquals(0, stored(table, CorrelationBranch.CAUSAL));
        assertEquals(0, table.chip.synapses(0).weight(ROW, NEURON));
    }

    @Test
    void shouldShortenTheTimeAndLowerTheAmplitudeWithBiasesAndTrims() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        var truth = table.chip.truth().synapses();
        table.chip.synapses(0).setTimeTrim(ROW, NEURON, 1);
        table.chip.synapses(0).setAmplitudeTrim(ROW, NEURON, 2);
        assertEquals(
                0.8 * TAU_MICROSECONDS, truth.correlationTauMicroseconds(CorrelationBranch.CAUSAL, ROW, NEURON), 1e-6);
        assertEquals(
                0.64 * AMPLITUDE_LSB * NominalTransfer.CADC_STEP_VOLTS,
                truth.correlationAmplitudeVolts(CorrelationBranch.ACAUSAL, ROW, NEURON),
                1e-9);
        table.shared(SharedCapMemCell.SYN_I_BIAS_RAMP, 500);
        table.shared(SharedCapMemCell.SYN_I_BIAS_STORE, 50);
        table.settle();
        assertEquals(2, truth.correlationTauMicroseconds(CorrelationBranch.CAUSAL, ROW, 0), 1e-6);
        assertEquals(
                2 * NominalTransfer.CADC_STEP_VOLTS,
                truth.correlationAmplitudeVolts(CorrelationBranch.CAUSAL, ROW, 0),
                1e-9);
    }

    @Test
    void shouldTakeThePostPulseOfTheBlockInsteadOfItsOwn() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.chip.neuronBackend(table.chip.now(), NEURON, NeuronBackendConfig.DEFAULT.withPostOverwrite(true));
        pair(table, 1);
        assertEquals(0, stored(table, CorrelationBranch.CAUSAL));
        pre(table);
        table.chip.blockPostPulse(table.chip.now(), 1);
        assertEquals(0, stored(table, CorrelationBranch.CAUSAL));
        table.chip.blockPostPulse(table.chip.now(), 0);
        assertEquals(AMPLITUDE_LSB, stored(table, CorrelationBranch.CAUSAL), 1e-6);
    }

    @Test
    void shouldShowNothingWithoutTheVoltagesOfTheBoard() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.chip.board(table.chip.now(), BoardVoltages.NONE);
        assertEquals(0, read(table, ROW)[NEURON]);
    }

    @Test
    void shouldStoreNothingWithoutBiases() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.shared(SharedCapMemCell.SYN_I_BIAS_STORE, 0);
        table.shared(SharedCapMemCell.SYN_I_BIAS_RAMP, 0);
        table.settle();
        pair(table, 1);
        assertEquals(0, stored(table, CorrelationBranch.CAUSAL));
    }

    @Test
    void shouldKeepItsOwnLastPulseWhenItIsGivenAnotherLabel() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.chip.synapticEvent(table.chip.now(), 0, ROW, LABEL + 1, 1, 1);
        table.chip.synapses(0).setLabel(ROW, NEURON, LABEL + 1);
        post(table);
        assertEquals(0, stored(table, CorrelationBranch.CAUSAL), "the event was not for this synapse");
        table.runMicroseconds(500);
        table.chip.synapticEvent(table.chip.now(), 0, ROW, LABEL + 1, 1, 1);
        table.chip.synapses(0).setLabel(ROW, NEURON, LABEL);
        post(table);
        assertEquals(AMPLITUDE_LSB, stored(table, CorrelationBranch.CAUSAL), 1e-3);
    }

    @Test
    void shouldBeFullWhenTheWholeResetVoltageIsLost() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        table.shared(SharedCapMemCell.SYN_I_BIAS_STORE, 2);
        table.settle();
        for (int i = 0; i < 20; i++) {
            pair(table, 1);
        }
        assertEquals(
                SUPPLIED.correlationResetVolts() / NominalTransfer.CADC_STEP_VOLTS,
                stored(table, CorrelationBranch.CAUSAL),
                1e-3);
        assertEquals(0, read(table, ROW)[NEURON]);
    }

    @Test
    void shouldFindNoBiasAtThePads() {
        ChipOnTable table = table(ModelSettings.IDEAL);
        var external = Collections.nCopies(4, false);
        table.chip.synapseBiases(table.chip.now(), SynapseBiasSelection.DEFAULT.withIntOutputBias(external));
        assertEquals(0, read(table, ROW)[NEURON]);
        table.chip.synapseBiases(table.chip.now(), SynapseBiasSelection.DEFAULT.withIntStoreBias(external));
        pair(table, 1);
        assertEquals(0, stored(table, CorrelationBranch.CAUSAL));
        assertTrue(read(table, ROW)[NEURON] > 120);
    }

    /** The recipe for a chip model: 25 to 35 % per synapse, causal and acausal not alike. */
    @Test
    void shouldSpreadByAQuarterToAThirdAndAsymmetrically() {
        ChipOnTable table = table(ModelSettings.chip(5));
        var truth = table.chip.truth().synapses();
        double[] causal = amplitudes(truth, CorrelationBranch.CAUSAL);
        double[] acausal = amplitudes(truth, CorrelationBranch.ACAUSAL);
        double[] tau = IntStream.range(0, 128 * 20)
                .mapToDouble(
                        i -> Math.log(truth.correlationTauMicroseconds(CorrelationBranch.CAUSAL, i / 128, i % 128)))
                .toArray();
        assertEquals(0.3, SpikingTest.deviation(causal), 0.05);
        assertEquals(0.3, SpikingTest.deviation(tau), 0.05);
        double alike = PublishedSpreadTest.correlation(causal, acausal);
        assertTrue(alike > 0.5 && alike < 0.9, "correlation of the branches " + alike);
    }

    private static double[] amplitudes(SynapseTruth truth, CorrelationBranch branch) {
        return IntStream.range(0, 128 * 20)
                .mapToDouble(i -> Math.log(truth.correlationAmplitudeVolts(branch, i / 128, i % 128)))
                .toArray();
    }
}
