package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.chipmodel.analog.AnalogChip;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.MadcColumns;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.backend.ContainerWriter;
import org.neckar.hal.board.ShiftRegister;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.capmem.SharedCapMemCell;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.ColumnCurrentQuadOnDLS;
import org.neckar.hal.coordinate.CommonNeuronBackendConfigOnDLS;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.CrossbarInputOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.coordinate.MADCConfigOnDLS;
import org.neckar.hal.coordinate.MADCControlOnDLS;
import org.neckar.hal.coordinate.NeuronBackendAddressOut;
import org.neckar.hal.coordinate.NeuronBackendConfigOnDLS;
import org.neckar.hal.coordinate.NeuronConfigOnDLS;
import org.neckar.hal.coordinate.PerBackendNeuron;
import org.neckar.hal.coordinate.ReadoutSourceSelectionOnDLS;
import org.neckar.hal.coordinate.ShiftRegisterOnBoard;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.coordinate.SynapseLabel;
import org.neckar.hal.coordinate.SynapseQuadOnDLS;
import org.neckar.hal.coordinate.VDDOnBoard;
import org.neckar.hal.madc.MADCConfig;
import org.neckar.hal.madc.MADCControl;
import org.neckar.hal.neuron.CommonNeuronBackendConfig;
import org.neckar.hal.neuron.NeuronBackendConfig;
import org.neckar.hal.neuron.NeuronConfig;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.readout.ReadoutSourceSelection;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.routing.CrossbarNode;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.synapse.SynapseQuad;

/**
 * One neuron of the emulated circuits behind words alone: stimulus, synapse, membrane, spike, label. Each layer in
 * between is switched off in turn and must be missed.
 */
class NeuronOnBoardTest {
    private static final int COLUMN = 8;
    private static final int LABEL = 21;
    private static final int ADDRESS = 0x4d;
    private static final int STIMULI = 8;
    private static final CrossbarNodeOnDLS TO_BUS =
            CrossbarNodeOnDLS.at(new CrossbarOutputOnDLS(0), new CrossbarInputOnDLS(8));
    private static final NeuronConfig FIRING = NeuronConfig.DEFAULT
            .withMemCapSize(63)
            .withEnableSyninExc(true)
            .withEnableSyninInh(true)
            .withEnableReadoutAmp(true)
            .withEnableReadout(true)
            .withEnableResetMul(true)
            .withEnableFire(true)
            .withEnableThreshComp(true);
    private static final SynapseDriverConfig DRIVER =
            SynapseDriverConfig.DEFAULT.withEnableReceiver(true).withRowModeBottom(RowMode.EXCITATORY);

    private TestBoard board;
    private WordBuffer program;

    @BeforeEach
    void configure() {
        board = new TestBoard(new AnalogChip(ModelSettings.IDEAL));
        program = new WordBuffer();
        TestBoard.bringUp(program);
        TestBoard.startReferences(program);
        TestBoard.record(program);
        configureCells();
        backend(NeuronBackendConfig.DEFAULT
                .withRefractoryTime(60)
                .withAddressOut(new NeuronBackendAddressOut(ADDRESS))
                .withEnableSpikeOut(true));
        TestBoard.write(
                program,
                new CommonNeuronBackendConfigOnDLS(0),
                CommonNeuronBackendConfig.DEFAULT.withClockScaleSlow(4).withClockScaleFast(4));
        TestBoard.write(program, neuron(), FIRING);
        List<Boolean> closed = Collections.nCopies(4, true);
        int quad = COLUMN / 8;
        TestBoard.write(
                program,
                new ColumnCurrentQuadOnDLS(quad),
                ColumnCurrentQuad.DEFAULT
                        .withEnableSynapticCurrentExcitatory(closed)
                        .withEnableSynapticCurrentInhibitory(closed));
        synapse(LABEL, 63);
        TestBoard.write(program, new SynapseDriverOnDLS(0), DRIVER);
        TestBoard.write(program, new CommonPADIBusConfigOnDLS(0), CommonPADIBusConfig.DEFAULT.withEnableSpl1(closed));
    }

    private void configureCells() {
        shared(SharedCapMemCell.NEURON_I_BIAS_READOUT_AMP, 110);
        shared(SharedCapMemCell.NEURON_I_BIAS_SPIKE_COMPARATOR, 200);
        shared(SharedCapMemCell.SYN_I_BIAS_DAC, 1000);
        cell(CapMemRow.V_LEAK, 600);
        cell(CapMemRow.V_RESET, 450);
        cell(CapMemRow.V_THRESHOLD, 350);
        cell(CapMemRow.I_BIAS_LEAK, 92);
        cell(CapMemRow.I_BIAS_RESET, 1022);
        cell(CapMemRow.I_BIAS_SYNIN_EXC_TAU, 82);
        cell(CapMemRow.I_BIAS_SYNIN_INH_TAU, 82);
        cell(CapMemRow.I_BIAS_SYNIN_EXC_GM, 500);
        cell(CapMemRow.I_BIAS_SYNIN_INH_GM, 500);
        cell(CapMemRow.I_BIAS_SYNIN_EXC_SHIFT, 300);
        cell(CapMemRow.I_BIAS_SYNIN_INH_SHIFT, 300);
    }

    private void cell(CapMemRow row, int code) {
        write(new CapMemCellOnDLS(row.row().toEnum() * 130 + COLUMN), code);
    }

    private void shared(SharedCapMemCell parameter, int code) {
        parameter.blocks().forEach(block -> write(parameter.cell(block), code));
    }

    private void write(CapMemCellOnDLS at, int code) {
        TestBoard.write(program, at, RegisterMap.of(CapMemCell.class).decode(new int[] {code}, 0));
    }

    private static NeuronConfigOnDLS neuron() {
        return new NeuronConfigOnDLS(COLUMN);
    }

    private void backend(NeuronBackendConfig config) {
        int place = PerBackendNeuron.indexOf(AtomicNeuronOnDLS.at(COLUMN, 0));
        TestBoard.write(program, new NeuronBackendConfigOnDLS(place), config);
    }

    private void synapse(int label, int weight) {
        Integer[] weights = {0, 0, 0, 0};
        weights[COLUMN / 2 % 4] = weight;
        TestBoard.write(
                program,
                new SynapseQuadOnDLS(COLUMN / 8),
                SynapseQuad.DEFAULT
                        .withWeights(List.of(weights))
                        .withLabels(Collections.nCopies(4, new SynapseLabel(label))));
    }

    /** Settles the parameter memory, stimulates and collects. */
    private PlaybackDecoder stimulate() {
        Timing.setupTimer(program);
        Timing.waitUntil(program, 100_000 * Timing.CYCLES_PER_MICROSECOND);
        Timing.setupTimer(program);
        for (int i = 0; i < STIMULI; i++) {
            Timing.waitUntil(program, 1000 + 25 * i);
            Events.spikes(program, LABEL);
        }
        Timing.waitUntil(program, 20_000);
        var answers = board.run(program);
        program.clear();
        return answers;
    }

    /** Labels other than the echo of the stimulus, which leaves through the same channel. */
    private static List<Integer> neuronLabels(PlaybackDecoder answers) {
        return IntStream.range(0, answers.spikes().size())
                .map(answers.spikes()::label)
                .filter(label -> label != LABEL)
                .boxed()
                .toList();
    }

    private void assertSilent() {
        assertEquals(List.of(), neuronLabels(stimulate()));
    }

    @Test
    void shouldFireWhenStimulated() {
        var labels = neuronLabels(stimulate());
        assertTrue(!labels.isEmpty(), "no spike");
        assertTrue(labels.stream().allMatch(label -> label == ADDRESS), labels::toString);
        assertEquals(board.report().events().neuronSpikes(), labels.size());
    }

    @Test
    void shouldMissTheLabelOfTheSynapse() {
        synapse(LABEL + 1, 63);
        assertSilent();
    }

    @Test
    void shouldMissTheWeightOfTheSynapse() {
        synapse(LABEL, 0);
        assertSilent();
    }

    @Test
    void shouldMissTheModeOfTheRow() {
        TestBoard.write(program, new SynapseDriverOnDLS(0), DRIVER.withRowModeBottom(RowMode.INHIBITORY));
        assertSilent();
    }

    @Test
    void shouldMissTheDriver() {
        TestBoard.write(program, new SynapseDriverOnDLS(0), DRIVER.withEnableReceiver(false));
        assertSilent();
    }

    @Test
    void shouldMissTheBus() {
        TestBoard.write(program, new CommonPADIBusConfigOnDLS(0), CommonPADIBusConfig.DEFAULT);
        assertSilent();
    }

    @Test
    void shouldMissTheNodeOfTheCrossbar() {
        TestBoard.write(program, TO_BUS, CrossbarNode.DROP_ALL);
        assertSilent();
    }

    @Test
    void shouldMissTheSwitchOfTheColumn() {
        TestBoard.write(program, new ColumnCurrentQuadOnDLS(COLUMN / 8), ColumnCurrentQuad.DEFAULT);
        assertSilent();
    }

    @Test
    void shouldMissTheThresholdInTheParameterMemory() {
        cell(CapMemRow.V_THRESHOLD, 900);
        assertSilent();
    }

    @Test
    void shouldMissTheAnalogSupplyUntilItIsBackAndTheCellsHaveSettled() {
        var all = Collections.nCopies(6, true);
        var without = new ArrayList<>(all);
        without.set(VDDOnBoard.VDD12_ANALOG.toEnum(), false);
        ContainerWriter.write(program, new ShiftRegisterOnBoard(), ShiftRegister.DEFAULT.withEnableVdd(without));
        assertSilent();
        ContainerWriter.write(program, new ShiftRegisterOnBoard(), ShiftRegister.DEFAULT.withEnableVdd(all));
        assertFalse(neuronLabels(stimulate()).isEmpty());
    }

    @Test
    void shouldMissTheFireSwitchOfTheNeuron() {
        TestBoard.write(program, neuron(), FIRING.withEnableFire(false));
        assertSilent();
    }

    @Test
    void shouldMissTheOutputOfTheBackEnd() {
        backend(NeuronBackendConfig.DEFAULT.withRefractoryTime(60));
        assertSilent();
        assertTrue(board.report().events().neuronSilent() > 0, "the neuron did not fire");
    }

    private MadcColumns membrane(RowMode mode) {
        TestBoard.write(program, neuron(), FIRING.withEnableFire(false).withEnableThreshComp(false));
        TestBoard.write(program, new SynapseDriverOnDLS(0), DRIVER.withRowModeBottom(mode));
        synapse(LABEL, 10);
        List<Boolean> line =
                Collections.nCopies(ReadoutSourceSelection.DEFAULT.neuronEven().size(), true);
        TestBoard.write(
                program, new ReadoutSourceSelectionOnDLS(), ReadoutSourceSelection.DEFAULT.withNeuronEven(line));
        TestBoard.write(program, new MADCConfigOnDLS(), MADCConfig.DEFAULT.withNumberOfSamples(5000));
        Timing.setupTimer(program);
        Timing.waitUntil(program, 100_000 * Timing.CYCLES_PER_MICROSECOND);
        TestBoard.write(program, new MADCControlOnDLS(), MADCControl.DEFAULT.withWakeUp(true));
        Timing.setupTimer(program);
        Timing.waitUntil(program, 1000);
        TestBoard.write(
                program,
                new MADCControlOnDLS(),
                MADCControl.DEFAULT.withWakeUp(true).withStartRecording(true));
        Timing.setupTimer(program);
        Timing.waitUntil(program, 5000);
        Events.spikes(program, LABEL);
        Timing.waitUntil(program, 30_000);
        return board.run(program).madcSamples();
    }

    private static double mean(MadcColumns samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples.value(i);
        }
        return sum / (to - from);
    }

    @Test
    void shouldShowAnExcitatoryPotentialOnTheMembrane() {
        var samples = membrane(RowMode.EXCITATORY);
        assertEquals(5000, samples.size());
        assertTrue(mean(samples, 1400, 1600) > mean(samples, 500, 1000) + 2);
    }

    @Test
    void shouldShowAnInhibitoryPotentialOnTheMembrane() {
        var samples = membrane(RowMode.INHIBITORY);
        assertTrue(mean(samples, 1400, 1600) < mean(samples, 500, 1000) - 2);
    }
}
