package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.readout.CurrentDAC;
import org.neckar.hal.readout.CurrentDacSign;
import org.neckar.hal.readout.PadMultiplexerConfig;
import org.neckar.hal.transfer.LeakScale;
import org.neckar.hal.transfer.NominalTransfer;

/** Currents and voltages that reach membranes through their unbuffered access. */
class StimulusLinesTest {
    private static final int TOP = 41;
    private static final int BOTTOM = 256 + 41;
    private static final double LEAK_SIEMENS = NominalTransfer.leakSiemens(92, LeakScale.PLAIN);

    private ChipOnTable table;

    @BeforeEach
    void powerUp() {
        table = new ChipOnTable(ModelSettings.IDEAL);
        table.shared(SharedCapMemCell.READOUT_IDAC_I_BIAS, 500);
        table.shared(SharedCapMemCell.READOUT_IDAC_I_BIAS_CASC, 500);
        for (int neuron : new int[] {TOP, TOP + 1, BOTTOM}) {
            table.typical(neuron);
            table.neuron(neuron, ChipOnTable.withSynapses().withEnableUnbufAccess(true));
        }
        table.settle();
    }

    private static CurrentDAC current(int steps, boolean top, boolean bottom) {
        return CurrentDAC.DEFAULT.withEnableCurrent(true).withCurrent(steps).withConnectNeuron(List.of(top, bottom));
    }

    /** What the membrane has moved by, 200 us after a change. */
    private double shift(int neuron, Runnable change) {
        double before = table.chip.truth().membraneVolts(neuron, (double) table.chip.now());
        change.run();
        table.runMicroseconds(200);
        return table.chip.truth().membraneVolts(neuron, (double) table.chip.now()) - before;
    }

    private void dac(CurrentDAC config) {
        table.chip.currentDac(table.chip.now(), config);
    }

    @Test
    void shouldMoveTheRestByCurrentOverLeakConductance() {
        double expected = 40e-9 / LEAK_SIEMENS;
        assertEquals(expected, shift(BOTTOM, () -> dac(current(40, false, true))), 1e-3 * expected);
        assertEquals(
                -2 * expected,
                shift(BOTTOM, () -> dac(current(40, false, true).withSign(CurrentDacSign.SINK))),
                2e-3 * expected);
    }

    @Test
    void shouldShareACurrentAmongAllMembranesOnItsLines() {
        double expected = 60e-9 / LEAK_SIEMENS / 3;
        assertEquals(expected, shift(TOP, () -> dac(current(60, true, true))), 1e-3 * expected);
        double more = 60e-9 / LEAK_SIEMENS / 2 - expected;
        assertEquals(more, shift(TOP, () -> table.neuron(TOP + 1, ChipOnTable.withSynapses())), 1e-3 * expected);
    }

    @Test
    void shouldNotReachAMembraneOfTheOtherHalfOrWithoutAccess() {
        assertEquals(0, shift(TOP, () -> dac(current(60, false, true))), 1e-12);
        table.neuron(BOTTOM, ChipOnTable.withSynapses());
        table.runMicroseconds(200);
        assertEquals(0, shift(BOTTOM, () -> dac(current(70, true, true))), 1e-6);
    }

    @Test
    void shouldDeliverNoCurrentWithoutItsBiases() {
        dac(current(60, false, true));
        table.shared(SharedCapMemCell.READOUT_IDAC_I_BIAS, 250);
        table.settle();
        double half = table.chip.truth().restVolts(BOTTOM);
        table.shared(SharedCapMemCell.READOUT_IDAC_I_BIAS_CASC, 0);
        table.settle();
        double none = table.chip.truth().restVolts(BOTTOM);
        assertEquals(30e-9 / LEAK_SIEMENS, half - none, 1e-4);
        assertEquals(NominalTransfer.cadcVolts(80), none, 1e-3);
    }

    @Test
    void shouldPullAMembraneToTheVoltageOfAPad() {
        table.chip.padMultiplexer(
                table.chip.now(),
                1,
                PadMultiplexerConfig.DEFAULT
                        .withNeuronIStimMux(List.of(true, false))
                        .withNeuronIStimMuxToPad(true));
        table.chip.board(
                table.chip.now(), new BoardVoltages(0, 0, List.of(OptionalDouble.empty(), OptionalDouble.of(0.7))));
        table.runMicroseconds(20);
        double pulled = table.chip.truth().membraneVolts(TOP, (double) table.chip.now());
        double rest = NominalTransfer.cadcVolts(80);
        double expected = rest + (0.7 - rest) * 2e-5 / (2e-5 + LEAK_SIEMENS);
        assertEquals(expected, pulled, 1e-3);
        assertEquals(rest, table.chip.truth().membraneVolts(BOTTOM, (double) table.chip.now()), 1e-3);
    }
}
