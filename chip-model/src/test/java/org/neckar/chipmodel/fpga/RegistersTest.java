package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.cadc.CADCSampleQuad;
import org.neckar.hal.capmem.CapMemBlockConfig;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.coordinate.CADCSampleQuadOnDLS;
import org.neckar.hal.coordinate.CapMemBlockConfigOnDLS;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.CorrelationResetOnDLS;
import org.neckar.hal.coordinate.NeuronResetQuadOnDLS;
import org.neckar.hal.coordinate.SynapseBiasSelectionOnDLS;
import org.neckar.hal.neuron.NeuronResetQuad;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.synapse.CorrelationReset;
import org.neckar.hal.synapse.SynapseBiasSelection;

class RegistersTest {
    private final ScriptedCircuits circuits = new ScriptedCircuits();
    private final TestBoard board = new TestBoard(circuits);

    @Test
    void shouldHandCellsOfTheParameterMemoryToTheCircuits() {
        var program = new WordBuffer();
        TestBoard.bringUp(program);
        var cell = new CapMemCellOnDLS(3120 + 7 * 130 + 42);
        TestBoard.write(program, cell, RegisterMap.of(CapMemCell.class).decode(new int[] {700}, 0));
        board.run(program);
        assertEquals(700, circuits.cell(1, 42, 7));
    }

    @Test
    void shouldComeOutOfEveryResetWithRunningUpdateEnginesAndInternalBiases() {
        var engine = new CapMemBlockConfigOnDLS(2);
        var biases = new SynapseBiasSelectionOnDLS();
        for (int i = 0; i < 2; i++) {
            var program = new WordBuffer();
            TestBoard.bringUp(program);
            board.run(program);
            assertEquals(CapMemBlockConfig.DEFAULT, board.read(engine, CapMemBlockConfig.class));
            assertEquals(SynapseBiasSelection.DEFAULT, board.read(biases, SynapseBiasSelection.class));
            var change = new WordBuffer();
            TestBoard.write(change, engine, CapMemBlockConfig.DEFAULT.withEnableCapmem(false));
            board.run(change);
            assertFalse(board.read(engine, CapMemBlockConfig.class).enableCapmem());
        }
    }

    @Test
    void shouldConvertOnlyOnATriggerRead() {
        var program = new WordBuffer();
        TestBoard.bringUp(program);
        board.run(program);
        int buffered = 32768;
        var samples = board.read(new CADCSampleQuadOnDLS(0), CADCSampleQuad.class);
        board.read(new CADCSampleQuadOnDLS(buffered + 5), CADCSampleQuad.class);
        assertEquals(1, circuits.conversions());
        assertEquals(List.of(0, 2, 4, 6), samples.samples());
    }

    @Test
    void shouldResetTheCorrelationSensorsOfAQuadOrBelowANeuronQuad() {
        var program = new WordBuffer();
        TestBoard.bringUp(program);
        TestBoard.trigger(program, new CorrelationResetOnDLS(16384 + 5 * 64 + 9), CorrelationReset.class);
        TestBoard.trigger(program, new NeuronResetQuadOnDLS(64 + 33), NeuronResetQuad.class);
        board.run(program);
        assertEquals(List.of(List.of(1, 5, 9), List.of(1, 0, 33)), circuits.correlationResets());
    }

    @Test
    void shouldAnswerZeroWhereNoRegisterIsAndCountIt() {
        var program = new WordBuffer();
        TestBoard.bringUp(program);
        Omnibus.write(program, 0x0001_0000, 5);
        Omnibus.read(program, 0x0001_0000);
        Omnibus.read(program, FpgaAddress.EXECUTOR + 0xf0000);
        var responses = board.run(program).responses(ResponseQueue.OMNIBUS);
        assertEquals(0, responses.value(0));
        assertEquals(0, responses.value(1));
        assertEquals(2, board.report().accesses().unmappedReads());
        assertEquals(1, board.report().accesses().unmappedWrites());
    }

    @Test
    void shouldKeepExternalMemoriesApart() {
        var program = new WordBuffer();
        int dram = 0x8400_0000;
        Omnibus.write(program, FpgaAddress.FPGA + 0x7fff, 1);
        Omnibus.write(program, dram + 0x3ff_ffff, 2);
        Omnibus.write(program, FpgaAddress.EXTERNAL_OMNIBUS + 4, 3);
        Omnibus.write(program, FpgaAddress.PULSE_COMMUNICATION + 4, 4);
        for (int address : new int[] {
            FpgaAddress.FPGA + 0x7fff,
            dram + 0x3ff_ffff,
            FpgaAddress.EXTERNAL_OMNIBUS + 4,
            FpgaAddress.PULSE_COMMUNICATION + 4
        }) {
            Omnibus.read(program, address);
        }
        var responses = board.run(program).responses(ResponseQueue.OMNIBUS);
        for (int i = 0; i < 4; i++) {
            assertEquals(i + 1, responses.value(i));
        }
    }
}
