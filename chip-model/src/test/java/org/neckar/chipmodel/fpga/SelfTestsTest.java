package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.Jtag;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResetChip;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.backend.ContainerReader;
import org.neckar.hal.backend.ContainerWriter;
import org.neckar.hal.coordinate.CommonPhyConfigFPGAOnDLS;
import org.neckar.hal.coordinate.PLLClockOutputBlockOnDLS;
import org.neckar.hal.coordinate.PLLClockOutputOnDLS;
import org.neckar.hal.coordinate.PLLSelfTestOnDLS;
import org.neckar.hal.coordinate.PLLSelfTestStatusOnDLS;
import org.neckar.hal.coordinate.PerfTestOnFPGA;
import org.neckar.hal.coordinate.PerfTestStatusOnFPGA;
import org.neckar.hal.phy.CommonPhyConfigFPGA;
import org.neckar.hal.phy.PerfTest;
import org.neckar.hal.phy.PerfTestStatus;
import org.neckar.hal.pll.PLLClockOutputBlock;
import org.neckar.hal.pll.PLLSelfTest;
import org.neckar.hal.pll.PLLSelfTestStatus;

/** What the board measures of itself: clocks against the reference of 50 MHz, and words through the link. */
class SelfTestsTest {
    private static final PLLSelfTestStatus NOTHING = new PLLSelfTestStatus(false, false, 0);

    private final TestBoard board = new TestBoard(new ScriptedCircuits());
    private final WordBuffer program = new WordBuffer();

    @BeforeEach
    void bringUp() {
        TestBoard.bringUp(program);
        Omnibus.read(program, 0);
        run();
    }

    private void run() {
        board.run(program);
        program.clear();
    }

    private void test(PLLSelfTest test) {
        ContainerWriter.write(program, new PLLSelfTestOnDLS(), test);
        run();
    }

    private PLLSelfTestStatus result() {
        var plan = ContainerReader.read(program, PLLSelfTestStatus.class, new PLLSelfTestStatusOnDLS());
        var answers = board.run(program);
        program.clear();
        return plan.decode(answers.responses(plan.queue()), 0);
    }

    private static PLLSelfTest counting(int output, int preScaler, int expected, int range) {
        return new PLLSelfTest(true, preScaler, new PLLClockOutputOnDLS(output), range, expected);
    }

    private PLLSelfTestStatus measure(PLLSelfTest test) {
        test(PLLSelfTest.DEFAULT);
        test(test);
        return result();
    }

    @Test
    void shouldCountTheCyclesOfEveryClockDuringTheWindow() {
        assertEquals(NOTHING, result());
        // 500, 500, 250 and 500 MHz over 4, 16, 32 and 4096 cycles of the reference
        assertEquals(new PLLSelfTestStatus(true, true, 40), measure(counting(0, 0, 40, 0)));
        assertEquals(new PLLSelfTestStatus(true, true, 160), measure(counting(1, 2, 160, 0)));
        assertEquals(new PLLSelfTestStatus(true, true, 160), measure(counting(2, 3, 160, 0)));
        assertEquals(new PLLSelfTestStatus(true, true, 40_960), measure(counting(3, 10, 40_960, 0)));
    }

    @Test
    void shouldAcceptCountsWithinTheRangeOnly() {
        assertEquals(new PLLSelfTestStatus(true, true, 40), measure(counting(0, 0, 37, 3)));
        assertEquals(new PLLSelfTestStatus(true, true, 40), measure(counting(0, 0, 43, 3)));
        assertEquals(new PLLSelfTestStatus(false, true, 40), measure(counting(0, 0, 36, 3)));
        assertEquals(new PLLSelfTestStatus(false, true, 40), measure(counting(0, 0, 44, 3)));
    }

    @Test
    void shouldMeasureAgainOnlyAfterTheEnableWasZero() {
        var once = new PLLSelfTestStatus(true, true, 40);
        assertEquals(once, measure(counting(0, 0, 40, 0)));
        test(counting(2, 0, 20, 0));
        assertEquals(once, result());
        test(PLLSelfTest.DEFAULT);
        assertEquals(once, result());
        test(counting(2, 0, 20, 0));
        assertEquals(new PLLSelfTestStatus(true, true, 20), result());
    }

    @Test
    void shouldCountNothingOfAClockThatIsOff() {
        var withoutMadc = PLLClockOutputBlock.DEFAULT.withEnableOutput(List.of(true, true, true, false));
        ContainerWriter.write(program, new PLLClockOutputBlockOnDLS(), withoutMadc);
        assertEquals(new PLLSelfTestStatus(false, true, 0), measure(counting(3, 0, 40, 0)));
    }

    @Test
    void shouldForgetTheResultInAReset() {
        assertEquals(40, measure(counting(0, 0, 40, 0)).counterValue());
        ResetChip.write(program, true);
        ResetChip.write(program, false);
        Jtag.resetTap(program);
        assertEquals(NOTHING, result());
    }

    @Test
    void shouldIgnoreAWriteOfTheResult() {
        Jtag.writeOmnibus(program, 0x0008_0007, 0x003f_ffff);
        assertEquals(NOTHING, result());
    }

    private PerfTestStatus words() {
        return board.read(new PerfTestStatusOnFPGA(), PerfTestStatus.class);
    }

    /** The switch is written at the given value of the timer. */
    private void switchAt(long timer, boolean on) {
        Timing.waitUntil(program, timer);
        TestBoard.write(program, new PerfTestOnFPGA(), new PerfTest(on));
    }

    private static PerfTestStatus allReturned(long words) {
        return new PerfTestStatus(words, words, words, 0);
    }

    @Test
    void shouldSendAWordEveryEightCyclesAndGetAllOfThemBack() {
        assertEquals(allReturned(0), words());
        Timing.setupTimer(program);
        switchAt(100, true);
        switchAt(8100, false);
        run();
        assertEquals(allReturned(1000), words());
    }

    @Test
    void shouldKeepTheCountsUntilThePerformanceTestIsSwitchedOnAgain() {
        Timing.setupTimer(program);
        switchAt(0, true);
        // on again: goes on
        switchAt(400, true);
        switchAt(807, false);
        switchAt(5000, false);
        Timing.waitUntil(program, 9000);
        run();
        assertEquals(allReturned(100), words());
        Timing.setupTimer(program);
        switchAt(0, true);
        switchAt(80, false);
        run();
        assertEquals(allReturned(10), words());
    }

    @Test
    void shouldShowTheCountsWhileThePerformanceTestRuns() {
        Timing.setupTimer(program);
        switchAt(0, true);
        // the data of the switch come at 1
        Timing.waitUntil(program, 161);
        Omnibus.read(program, FpgaAddress.EXECUTOR + 0x8001);
        var answers = board.run(program);
        assertEquals(20, answers.responses(ResponseQueue.OMNIBUS).value(0));
    }

    @Test
    void shouldSendNoWordWithoutALink() {
        TestBoard.write(
                program,
                new CommonPhyConfigFPGAOnDLS(),
                new CommonPhyConfigFPGA(List.of(false, false, false, false, false, false, false, false)));
        Timing.setupTimer(program);
        switchAt(0, true);
        switchAt(8000, false);
        run();
        assertEquals(allReturned(0), words());
    }
}
