package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.transfer.NominalTransfer;

/**
 * What each switch of an ideal neuron, and its capacitor, does to its traces: against closed forms whose time constants
 * and currents are computed from the codes and the nominal relations, not asked from the model.
 */
class NeuronSwitchesTest {
    private static final int NEURON = 300;
    private static final int EXCITATORY = 1;
    private static final int INHIBITORY = 2;
    private static final int WEIGHT = 10;
    private static final int LEAK_BIAS = 92;
    private static final int RESET_BIAS = 100;
    private static final int LINE_BIAS = 82;
    private static final int STRENGTH = 500;
    private static final int DAC = 600;
    private static final int OFFSET = 250;
    private static final double TAU_MEM = 920.0 / (LEAK_BIAS + NeuronParameters.FLOATING_CODES);
    private static final double TAU_RESET = 920.0 / (RESET_BIAS + NeuronParameters.FLOATING_CODES);
    private static final double TAU_SYN = 820.0 / (LINE_BIAS + NeuronParameters.FLOATING_CODES);
    private static final double RUN_MICROSECONDS = 100;

    private static final NeuronConfig PLAIN = ChipOnTable.withSynapses().withEnableResetMul(false);

    private ChipOnTable table;

    @BeforeEach
    void powerUp() {
        table = new ChipOnTable(ModelSettings.IDEAL);
        table.typical(NEURON);
        table.cell(NEURON, CapMemRow.I_BIAS_RESET, RESET_BIAS);
        table.cell(NEURON, CapMemRow.I_MEM_OFFSET, OFFSET);
        table.neuron(NEURON, PLAIN);
        table.settle();
    }

    private interface ClosedForm {
        double volts(double microseconds);
    }

    /** From now on, over 100 us. */
    private void assertFollows(ClosedForm form, double scaleVolts) {
        long start = table.chip.now();
        for (double us = 0; us < RUN_MICROSECONDS; us += 0.7) {
            double cycle = start + Math.rint(us * ChipOnTable.CYCLES_PER_MICROSECOND);
            double expected = form.volts((cycle - start) / ChipOnTable.CYCLES_PER_MICROSECOND);
            assertEquals(
                    expected,
                    table.chip.truth().membraneVolts(NEURON, cycle),
                    1e-5 * scaleVolts,
                    "after " + us + " us");
        }
    }

    private double now() {
        return table.chip.truth().membraneVolts(NEURON, (double) table.chip.now());
    }

    /** The potential that one event makes, with what the switches should make of the circuit. */
    private void assertPotential(NeuronConfig config, int line, double tauMem, double tauSyn) {
        table.neuron(NEURON, config);
        boolean smallLine = line == EXCITATORY ? config.enableSyninExcSmallCap() : config.enableSyninInhSmallCap();
        double amperes = NominalTransfer.synapticAmperes(WEIGHT, DAC, STRENGTH, smallLine);
        double slope = amperes / NominalTransfer.capacitanceFarads(config.memCapSize()) * 1e-6;
        double sign = line == EXCITATORY ? 1 : -1;
        double factor = sign * slope * tauMem * tauSyn / (tauMem - tauSyn);
        double rest = now();
        table.event(NEURON, WEIGHT, line);
        assertFollows(
                us -> rest + factor * (StrictMath.exp(-us / tauMem) - StrictMath.exp(-us / tauSyn)), slope * tauSyn);
    }

    @ParameterizedTest
    @ValueSource(ints = {EXCITATORY, INHIBITORY})
    void shouldBeThePotentialOfTheNominalNeuronWithoutAnySwitch(int line) {
        assertPotential(PLAIN, line, TAU_MEM, TAU_SYN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 32, 62})
    void shouldIntegrateOnACapacitorOfTheCodeAndSixIntrinsicSteps(int code) {
        assertPotential(PLAIN.withMemCapSize(code), EXCITATORY, TAU_MEM * (code + 6) / 69, TAU_SYN);
    }

    @Test
    void shouldHalveTheLeakByItsDegeneration() {
        assertPotential(PLAIN.withEnableLeakDeg(true), EXCITATORY, 2 * TAU_MEM, TAU_SYN);
    }

    @Test
    void shouldHalveADividedLeakByItsDegeneration() {
        assertPotential(PLAIN.withEnableLeakDeg(true).withEnableLeakDiv(true), INHIBITORY, 16 * TAU_MEM, TAU_SYN);
    }

    @ParameterizedTest
    @ValueSource(ints = {EXCITATORY, INHIBITORY})
    void shouldFadeEightTimesAsSlowlyWithTheHighResistanceOfBothLines(int line) {
        assertPotential(
                PLAIN.withEnableSyninExcHighRes(true).withEnableSyninInhHighRes(true), line, TAU_MEM, 8 * TAU_SYN);
    }

    @ParameterizedTest
    @ValueSource(ints = {EXCITATORY, INHIBITORY})
    void shouldDropFourTimesAsFarAndFadeFourTimesAsFastWithTheSmallCapacitanceOfBothLines(int line) {
        assertPotential(
                PLAIN.withEnableSyninExcSmallCap(true).withEnableSyninInhSmallCap(true), line, TAU_MEM, TAU_SYN / 4);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1"})
    void shouldSwitchTheLineOfTheExcitatoryInputAlone(int line, double slower) {
        assertPotential(
                PLAIN.withEnableSyninExcHighRes(true).withEnableSyninExcSmallCap(true),
                line,
                TAU_MEM,
                slower * TAU_SYN);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2"})
    void shouldSwitchTheLineOfTheInhibitoryInputAlone(int line, double slower) {
        assertPotential(
                PLAIN.withEnableSyninInhHighRes(true).withEnableSyninInhSmallCap(true),
                line,
                TAU_MEM,
                slower * TAU_SYN);
    }

    /** The membrane of a refractory neuron goes to its potential. */
    private void assertReset(NeuronConfig config, double tau) {
        table.neuron(NEURON, config.withEnableFire(true));
        table.refractory(NEURON, 255, 15, 9);
        double rest = now();
        double reset = NominalTransfer.resetVolts(NominalTransfer.resetCode(NominalTransfer.cadcVolts(70)));
        table.chip.forceReset(table.chip.now(), NEURON);
        table.run(table.chip.now() + 1);
        double start = now();
        assertEquals(rest, start, 2 * 0.004 / tau * (rest - reset), "the case to be tested");
        assertFollows(us -> reset + (start - reset) * StrictMath.exp(-us / tau), rest - reset);
    }

    @Test
    void shouldResetByTheBiasAlone() {
        assertReset(PLAIN, TAU_RESET);
    }

    @Test
    void shouldDivideTheResetByEight() {
        assertReset(PLAIN.withEnableResetDiv(true), 8 * TAU_RESET);
    }

    @Test
    void shouldMultiplyTheResetByEight() {
        assertReset(PLAIN.withEnableResetMul(true), TAU_RESET / 8);
    }

    @Test
    void shouldHalveTheResetByItsDegeneration() {
        assertReset(PLAIN.withEnableResetDeg(true), 2 * TAU_RESET);
    }

    @ParameterizedTest
    @CsvSource({"false, 63", "true, 63", "false, 20", "true, 20"})
    void shouldFeedOrDrawTheConstantCurrentThroughTheLeak(boolean sink, int capacitance) {
        table.neuron(NEURON, PLAIN.withMemCapSize(capacitance));
        double rest = now();
        double tau = TAU_MEM * (capacitance + 6) / 69;
        double farads = NominalTransfer.capacitanceFarads(capacitance);
        double end = (sink ? -1 : 1) * OFFSET * NominalTransfer.OFFSET_STEP_AMPERES * tau * 1e-6 / farads;
        table.neuron(
                NEURON, PLAIN.withMemCapSize(capacitance).withEnableMemOff(true).withInvertCurrent(sink));
        assertFollows(us -> rest + end * (1 - StrictMath.exp(-us / tau)), Math.abs(end));
    }

    @Test
    void shouldKeepTheConstantCurrentAwayWithoutItsSwitch() {
        double rest = now();
        table.neuron(NEURON, PLAIN.withInvertCurrent(true));
        assertFollows(us -> rest, rest);
    }
}
