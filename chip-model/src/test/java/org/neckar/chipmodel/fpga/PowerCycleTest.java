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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neckar.fisch.instruction.Jtag;
import org.neckar.fisch.instruction.JtagInstruction;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Spi;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.backend.ContainerWriter;
import org.neckar.hal.board.AD5252ChannelConfig;
import org.neckar.hal.board.DACChannel;
import org.neckar.hal.board.ShiftRegister;
import org.neckar.hal.board.TCA9554Config;
import org.neckar.hal.capmem.CapMemCell;
import org.neckar.hal.coordinate.AD5252ChannelConfigOnBoard;
import org.neckar.hal.coordinate.CapMemCellOnDLS;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.DACChannelOnBoard;
import org.neckar.hal.coordinate.InstructionTimeoutConfigOnFPGA;
import org.neckar.hal.coordinate.PPUMemoryWordOnDLS;
import org.neckar.hal.coordinate.ShiftRegisterOnBoard;
import org.neckar.hal.coordinate.SynapseQuadOnDLS;
import org.neckar.hal.coordinate.SystimeSyncBaseOnDLS;
import org.neckar.hal.coordinate.TCA9554ConfigOnBoard;
import org.neckar.hal.coordinate.VDDOnBoard;
import org.neckar.hal.fpga.InstructionTimeoutConfig;
import org.neckar.hal.ppu.PPUMemoryWord;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.synapse.SynapseQuad;
import org.neckar.hal.timing.SystimeSyncBase;

/** What becomes of the chip when its supplies go and come back. */
class PowerCycleTest {
    private static final long ID_CODE = 0x448590afL;
    private static final int CELL = 0x123;

    private final ScriptedCircuits circuits = new ScriptedCircuits();
    private final TestBoard board = new TestBoard(circuits);
    private final WordBuffer program = new WordBuffer();

    @BeforeEach
    void bringUp() {
        TestBoard.write(program, new InstructionTimeoutConfigOnFPGA(), new InstructionTimeoutConfig(2000));
        TestBoard.bringUp(program);
        assertTrue(chipAnswers());
    }

    private <C extends Coordinate, T extends Container<C>> void write(C at, T container) {
        ContainerWriter.write(program, at, container);
        board.run(program);
        program.clear();
    }

    private void allSuppliesBut(VDDOnBoard... off) {
        var switches = new ArrayList<>(Collections.nCopies(VDDOnBoard.SIZE, true));
        for (var supply : off) {
            switches.set(supply.toEnum(), false);
        }
        write(new ShiftRegisterOnBoard(), ShiftRegister.DEFAULT.withEnableVdd(switches));
    }

    private long idCode() {
        Jtag.readIdCode(program);
        long answer = board.run(program).responses(ResponseQueue.JTAG).value(0);
        program.clear();
        return answer & 0xffff_ffffL;
    }

    private boolean chipAnswers() {
        Omnibus.read(program, 0);
        var answers = board.run(program);
        program.clear();
        return answers.timeoutNotifications().isEmpty();
    }

    private void fillTheChip() {
        ContainerWriter.write(program, new CapMemCellOnDLS(1234), new CapMemCell(CELL));
        ContainerWriter.write(
                program, new SynapseQuadOnDLS(77), SynapseQuad.DEFAULT.withWeights(List.of(63, 62, 61, 60)));
        ContainerWriter.write(program, new SystimeSyncBaseOnDLS(), new SystimeSyncBase(0x1234));
        ContainerWriter.write(program, new PPUMemoryWordOnDLS(5), new PPUMemoryWord(0xcafe));
        board.run(program);
        program.clear();
        assertTrue(contents().stream().noneMatch(word -> word == 0), () -> "empty: " + contents());
    }

    /** A word each of what {@link #fillTheChip} wrote. */
    private List<Integer> contents() {
        int[] addresses = {
            RegisterMap.of(CapMemCell.DEFAULT).address(new CapMemCellOnDLS(1234), 0, Backend.OMNIBUS),
            RegisterMap.of(SynapseQuad.DEFAULT).address(new SynapseQuadOnDLS(77), 0, Backend.OMNIBUS),
            RegisterMap.of(SystimeSyncBase.DEFAULT).address(new SystimeSyncBaseOnDLS(), 0, Backend.OMNIBUS),
            RegisterMap.of(PPUMemoryWord.DEFAULT).address(new PPUMemoryWordOnDLS(5), 0, Backend.OMNIBUS)
        };
        for (int address : addresses) {
            Omnibus.read(program, address);
        }
        var responses = board.run(program).responses(ResponseQueue.OMNIBUS);
        program.clear();
        return IntStream.range(0, addresses.length)
                .mapToObj(i -> Response.OMNIBUS_WORD.value(responses, i))
                .toList();
    }

    @ParameterizedTest(name = "supply {0}")
    @ValueSource(ints = {0, 1})
    void shouldAnswerNeitherByJtagNorByLinkWithoutADigitalSupply(int supply) {
        allSuppliesBut(new VDDOnBoard(supply));
        assertEquals(0, idCode());
        assertFalse(chipAnswers());
        allSuppliesBut();
        assertEquals(ID_CODE, idCode());
    }

    @Test
    void shouldComeBackAsAfterPowerUpWhenTheDigitalSupplyOf1V2WasGone() {
        fillTheChip();
        allSuppliesBut(VDDOnBoard.VDD12_DIGITAL);
        allSuppliesBut();
        assertFalse(chipAnswers(), "the links are configured");
        TestBoard.startClocks(program);
        TestBoard.enablePhys(program);
        assertFalse(chipAnswers(), "the PHYs of the chip are configured");
        TestBoard.bringUp(program);
        assertEquals(List.of(0, 0, 0, 0), contents());
        assertEquals(0, circuits.cell(1234 / 24 / 130, 1234 / 24 % 130, 1234 % 24));
    }

    @Test
    void shouldKeepItsContentsAndItsLinksWithoutTheDigitalSupplyOf2V5() {
        fillTheChip();
        var before = contents();
        allSuppliesBut(VDDOnBoard.VDD25_DIGITAL);
        allSuppliesBut();
        assertEquals(before, contents());
    }

    @Test
    void shouldHaveAJtagPortInResetWhenPowerIsBack() {
        Jtag.writeOmnibus(program, 0, 0x5a);
        Spi.writeShiftRegister(program, 0x00fd9c40);
        program.add(ToFpga.jtagInstruction(JtagInstruction.OMNIBUS_DATA));
        Spi.writeShiftRegister(program, 0x00ff9c40);
        program.add(ToFpga.jtagData(true, 32, 0));
        assertEquals(ID_CODE, board.run(program).responses(ResponseQueue.JTAG).value(0) & 0xffff_ffffL);
    }

    @Test
    void shouldBeDownWhileADacSetsASupplyFarOff() {
        write(DACChannelOnBoard.VDD12_DIGITAL, new DACChannel(2090));
        assertTrue(chipAnswers());
        write(DACChannelOnBoard.VDD12_DIGITAL, new DACChannel(4095));
        assertFalse(chipAnswers());
        write(DACChannelOnBoard.VDD12_DIGITAL, new DACChannel(2090));
        TestBoard.bringUp(program);
        assertTrue(chipAnswers());
    }

    @ParameterizedTest(name = "wiper {0}")
    @ValueSource(ints = {0, 255})
    void shouldBeDownWhileAPotentiometerSetsASupplyFarOff(int wiper) {
        write(new AD5252ChannelConfigOnBoard(1), new AD5252ChannelConfig(wiper));
        assertFalse(chipAnswers());
        write(new AD5252ChannelConfigOnBoard(1), AD5252ChannelConfig.VDD_12_DIGITAL);
        TestBoard.bringUp(program);
        assertTrue(chipAnswers());
    }

    @Test
    void shouldBeDownWhileTheExpanderDisablesThePower() {
        var levels = List.of(false, false, false, false, false, false, false, true);
        write(new TCA9554ConfigOnBoard(), TCA9554Config.DEFAULT.withOutput(levels));
        assertEquals(0, idCode());
        assertFalse(circuits.suppliesCircuits());
        write(new TCA9554ConfigOnBoard(), TCA9554Config.DEFAULT);
        assertEquals(ID_CODE, idCode());
        assertTrue(circuits.suppliesCircuits());
    }

    @Test
    void shouldLoseItsClocksButNotItsContentsWithoutTheSupplyOfThePll() {
        fillTheChip();
        var before = contents();
        allSuppliesBut(VDDOnBoard.VDD12_PLL);
        assertEquals(ID_CODE, idCode());
        assertFalse(chipAnswers());
        assertEquals(0, circuits.madcMegahertz());
        allSuppliesBut();
        assertEquals(500, circuits.madcMegahertz());
        assertEquals(before, contents());
    }

    @Test
    void shouldGoOnWithoutAnalogSupplies() {
        allSuppliesBut(VDDOnBoard.VDD25_ANALOG);
        assertFalse(circuits.suppliesCircuits());
        allSuppliesBut(VDDOnBoard.VDD12_ANALOG);
        assertFalse(circuits.suppliesCircuits());
        assertTrue(circuits.suppliesMadc());
        allSuppliesBut(VDDOnBoard.VDD12_MADC);
        assertTrue(circuits.suppliesCircuits());
        assertFalse(circuits.suppliesMadc());
        assertTrue(chipAnswers());
    }
}
