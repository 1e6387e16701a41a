package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.instruction.Events;
import org.neckar.fisch.instruction.Jtag;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResetChip;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Spi;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.board.ShiftRegister;
import org.neckar.hal.coordinate.CommonPhyConfigFPGAOnDLS;
import org.neckar.hal.coordinate.InstructionTimeoutConfigOnFPGA;
import org.neckar.hal.coordinate.PhyStatusOnFPGA;
import org.neckar.hal.fpga.InstructionTimeoutConfig;
import org.neckar.hal.phy.CommonPhyConfigFPGA;
import org.neckar.hal.phy.PhyConfigChip;
import org.neckar.hal.phy.PhyConfigFPGA;
import org.neckar.hal.phy.PhyStatus;
import org.neckar.hal.register.RegisterMap;

class LinkTest {
    private static final int CHIP_WORD = 0;

    private final ScriptedCircuits circuits = new ScriptedCircuits();
    private final TestBoard board = new TestBoard(circuits);
    private final WordBuffer program = new WordBuffer();

    @BeforeEach
    void shortenTheTimeout() {
        TestBoard.write(program, new InstructionTimeoutConfigOnFPGA(), new InstructionTimeoutConfig(2000));
    }

    private boolean chipAnswers() {
        Omnibus.write(program, CHIP_WORD, 0x5a);
        Omnibus.read(program, CHIP_WORD);
        var answers = board.run(program);
        program.clear();
        return answers.timeoutNotifications().isEmpty();
    }

    @Test
    void shouldGiveUpAnAccessToTheChipBeforeTheLinkIsUp() {
        assertFalse(chipAnswers());
    }

    @Test
    void shouldReachTheChipOnceTheLinkIsUp() {
        TestBoard.bringUp(program);
        assertTrue(chipAnswers());
    }

    @Test
    void shouldHoldAnAccessBackUntilTheLinkIsUp() {
        TestBoard.bringUp(program);
        Timing.setupTimer(program);
        Omnibus.read(program, CHIP_WORD);
        Timing.readTimer(program);
        var timer = board.run(program).responses(ResponseQueue.OMNIBUS).value(1);
        assertTrue(timer >= FpgaTiming.LINK_TRAINING, () -> "timer " + timer);
    }

    @Test
    void shouldReportEveryLinkThatComesUp() {
        TestBoard.bringUp(program);
        Omnibus.read(program, CHIP_WORD);
        var events = board.run(program).linkNotifications();
        assertEquals(8, events.size());
    }

    @Test
    void shouldStayDownWithoutClocks() {
        Jtag.resetTap(program);
        TestBoard.configurePhys(program, PhyConfigFPGA.DEFAULT, PhyConfigChip.DEFAULT);
        TestBoard.enablePhys(program);
        assertFalse(chipAnswers());
    }

    @Test
    void shouldStayDownWhenBothSidesLead() {
        Jtag.resetTap(program);
        TestBoard.startClocks(program);
        TestBoard.configurePhys(
                program, PhyConfigFPGA.DEFAULT, PhyConfigChip.DEFAULT.withEnableInitializationMasterMode(true));
        TestBoard.enablePhys(program);
        assertFalse(chipAnswers());
    }

    @Test
    void shouldGoDownWhenThePhysAreDisabled() {
        TestBoard.bringUp(program);
        assertTrue(chipAnswers());
        TestBoard.write(
                program,
                new CommonPhyConfigFPGAOnDLS(),
                new CommonPhyConfigFPGA(List.of(false, false, false, false, false, false, false, false)));
        assertFalse(chipAnswers());
    }

    @Test
    void shouldWorkWithOneLink() {
        TestBoard.bringUp(program);
        TestBoard.write(
                program,
                new CommonPhyConfigFPGAOnDLS(),
                new CommonPhyConfigFPGA(List.of(false, false, true, false, false, false, false, false)));
        assertTrue(chipAnswers());
    }

    @Test
    void shouldCountTheTimeALinkIsUp() {
        TestBoard.bringUp(program);
        assertTrue(chipAnswers());
        Timing.setupTimer(program);
        Timing.waitUntil(program, 10_000);
        board.run(program);
        assertTrue(board.read(new PhyStatusOnFPGA(3), PhyStatus.class).onlineTime() >= 10_000);
    }

    @Test
    void shouldBeDeadInReset() {
        TestBoard.bringUp(program);
        assertTrue(chipAnswers());
        ResetChip.write(program, true);
        Jtag.readIdCode(program);
        assertEquals(0, board.run(program).responses(ResponseQueue.JTAG).value(0));
        program.clear();
        assertFalse(chipAnswers());
    }

    @Test
    void shouldForgetItsRegistersInReset() {
        TestBoard.bringUp(program);
        assertTrue(chipAnswers());
        TestBoard.bringUp(program);
        Omnibus.read(program, CHIP_WORD);
        assertEquals(0, board.run(program).responses(ResponseQueue.OMNIBUS).value(0));
    }

    @Test
    void shouldStopTheMadcInReset() {
        ResetChip.write(program, true);
        board.run(program);
        assertTrue(circuits.madcControl().stopRecording());
    }

    @Test
    void shouldBeDeadWithoutItsDigitalSupply() {
        var off = ShiftRegister.DEFAULT.withEnableVdd(List.of(true, false, true, true, true, true));
        Spi.writeShiftRegister(program, RegisterMap.of(off).encode(off)[0]);
        Jtag.readIdCode(program);
        Spi.writeShiftRegister(program, RegisterMap.of(ShiftRegister.DEFAULT).encode(ShiftRegister.DEFAULT)[0]);
        Jtag.readIdCode(program);
        var ids = board.run(program).responses(ResponseQueue.JTAG);
        assertEquals(0, ids.value(0));
        assertNotEquals(0, ids.value(1));
    }

    @Test
    void shouldReachTheChipOverJtagWithoutALink() {
        Jtag.resetTap(program);
        Jtag.writeOmnibus(program, CHIP_WORD, 0x12345678);
        Response response = Jtag.readOmnibus(program, CHIP_WORD);
        assertEquals(0x12345678, response.value(board.run(program).responses(ResponseQueue.JTAG), 0));
    }

    @Test
    void shouldLoseSpikesWithoutALink() {
        Events.spikes(program, 1, 2, 3);
        board.run(program);
        assertEquals(3, board.report().link().withoutLink());
    }

    @Test
    void shouldClockTheMadcFromItsOutputOfThePll() {
        var program = new WordBuffer();
        TestBoard.bringUp(program);
        board.run(program);
        assertEquals(500, circuits.madcMegahertz());
    }
}
