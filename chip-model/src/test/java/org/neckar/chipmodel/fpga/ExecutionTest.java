package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.fisch.instruction.Jtag;
import org.neckar.fisch.instruction.JtagInstruction;
import org.neckar.fisch.instruction.Loopback;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.instruction.Timing;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.InstructionTimeoutConfigOnFPGA;
import org.neckar.hal.coordinate.PollingOmnibusBlockConfigOnFPGA;
import org.neckar.hal.fpga.InstructionTimeoutConfig;
import org.neckar.hal.timing.PollingOmnibusBlockConfig;

class ExecutionTest {
    private static final long HALT = 0x0200_0000_0000_0000L;
    private static final long TICK = HALT | 1;
    private static final long OMNIBUS = 0x0100_0000_0000_0000L;
    private static final int SCRATCH = FpgaAddress.EXECUTOR + 7;

    private final TestBoard board = new TestBoard(new ScriptedCircuits());
    private final WordBuffer program = new WordBuffer();

    private long[] words() {
        return board.words(program);
    }

    @Test
    void shouldAnswerNothingWithHalt() {
        assertArrayEquals(new long[] {HALT}, words());
    }

    @Test
    void shouldEchoTickBeforeHalt() {
        Loopback.tick(program);
        assertArrayEquals(new long[] {TICK, HALT}, words());
    }

    @Test
    void shouldPassEveryBarrierOfAnIdleBoard() {
        for (int units = 0; units < 32; units++) {
            Timing.barrier(program, units);
        }
        assertArrayEquals(new long[] {HALT}, words());
    }

    @Test
    void shouldKeepTheByteThatIsNotEnabled() {
        Omnibus.write(program, SCRATCH, 0x12345678);
        for (int k = 0; k < 4; k++) {
            Omnibus.write(program, SCRATCH, 0x87654321, 1 << k);
            Omnibus.read(program, SCRATCH);
        }
        assertArrayEquals(
                new long[] {
                    OMNIBUS | 0x12345621L, OMNIBUS | 0x12344321L, OMNIBUS | 0x12654321L, OMNIBUS | 0x87654321L, HALT
                },
                words());
    }

    @Test
    void shouldReadTheTimerInCyclesSinceItsSetup() {
        Timing.setupTimer(program);
        Timing.readTimer(program);
        Timing.waitUntil(program, 1000);
        Timing.readTimer(program);
        Timing.waitUntil(program, 500);
        Timing.readTimer(program);
        assertArrayEquals(new long[] {OMNIBUS, OMNIBUS | 1000, OMNIBUS | 1001, HALT}, words());
    }

    @Test
    void shouldWaitForTheLongestTimeAtOnce() {
        Timing.setupTimer(program);
        Timing.waitUntil(program, 0xffff_ffffL);
        Timing.readTimer(program);
        assertArrayEquals(new long[] {OMNIBUS | 0xffff_ffffL, HALT}, words());
    }

    @Test
    void shouldAnswerTheIdCode() {
        Jtag.readIdCode(program);
        assertArrayEquals(new long[] {0x4485_90afL, HALT}, words());
    }

    @Test
    void shouldSelectTheIdCodeAfterAResetOfTheTap() {
        program.add(ToFpga.jtagInstruction(JtagInstruction.BYPASS));
        Jtag.resetTap(program);
        program.add(ToFpga.jtagData(true, 32, 0));
        assertArrayEquals(new long[] {0x4485_90afL, HALT}, words());
    }

    @Test
    void shouldDelayBypassedBitsByOne() {
        program.add(ToFpga.jtagInstruction(JtagInstruction.BYPASS));
        program.add(ToFpga.jtagData(true, 33, 0x1_2345_6789L));
        assertArrayEquals(new long[] {0x1_2345_6789L << 1 & 0x1_ffff_ffffL, HALT}, words());
    }

    @Test
    void shouldOccupyJtagForTheShiftedBitsAtItsClock() {
        Jtag.writeClockScaler(program, 3);
        Timing.setupTimer(program);
        program.add(ToFpga.jtagInstruction(JtagInstruction.IDCODE));
        Timing.barrier(program, Timing.BARRIER_JTAG);
        Timing.readTimer(program);
        assertArrayEquals(new long[] {OMNIBUS | (7 + FpgaTiming.JTAG_OVERHEAD_BITS) * 5, HALT}, words());
    }

    @Test
    void shouldAnswerWritesWhenTheFilterIsOff() {
        Omnibus.write(program, FpgaAddress.EXECUTOR, 0);
        Omnibus.write(program, SCRATCH, 0x77);
        Omnibus.write(program, FpgaAddress.EXECUTOR, 1);
        assertArrayEquals(new long[] {OMNIBUS, OMNIBUS | 0x77, HALT}, words());
    }

    @Test
    void shouldEndPollingWhenTheValueFits() {
        TestBoard.write(
                program,
                new PollingOmnibusBlockConfigOnFPGA(),
                new PollingOmnibusBlockConfig(Integer.toUnsignedLong(FpgaAddress.TIMER), 0x400, 0x400));
        Timing.setupTimer(program);
        Timing.pollingOmnibusBlock(program, true);
        Timing.readTimer(program);
        var value = board.run(program).responses(ResponseQueue.OMNIBUS).value(0);
        assertTrue(value >= 0x400 && value <= 0x400 + 10, () -> "timer " + value);
    }

    @Test
    void shouldReportTheInstructionThatItGaveUpAndSkipTheRest() {
        TestBoard.write(program, new InstructionTimeoutConfigOnFPGA(), new InstructionTimeoutConfig(1000));
        TestBoard.write(
                program, new PollingOmnibusBlockConfigOnFPGA(), new PollingOmnibusBlockConfig(0x8800_0007L, 1, 0));
        Loopback.tick(program);
        Timing.pollingOmnibusBlock(program, true);
        Loopback.tick(program);
        assertArrayEquals(new long[] {TICK, 0x0400_0000_0000_0009L, HALT}, words());
        assertEquals(2, board.report().skipped());
    }

    @Test
    void shouldExecuteTheNextProgramAfterATimeout() {
        TestBoard.write(
                program, new PollingOmnibusBlockConfigOnFPGA(), new PollingOmnibusBlockConfig(0x8800_0007L, 1, 0));
        Timing.pollingOmnibusBlock(program, true);
        board.words(program);
        program.clear();
        Loopback.tick(program);
        assertArrayEquals(new long[] {TICK, HALT}, words());
    }

    @Test
    void shouldCountWordsThatAreNoMessages() {
        program.add(0x1000_0000_0000_0000L);
        program.add(0x0400_0000_0000_0001L);
        program.add(ToFpga.omnibusData(5));
        program.add(ToFpga.omnibusAddress(SCRATCH, false, 0xf));
        Loopback.tick(program);
        assertArrayEquals(new long[] {TICK, HALT}, words());
        assertEquals(
                Map.of(
                        RefusedWord.UNKNOWN_INDEX, 1L,
                        RefusedWord.GAP_NOT_ZERO, 1L,
                        RefusedWord.DATA_WITHOUT_ADDRESS, 1L,
                        RefusedWord.ADDRESS_WITHOUT_DATA, 1L),
                board.report().refused());
    }

    @Test
    void shouldAnswerReadsInProgramOrderWhenManyAreUnderWay() {
        for (int i = 0; i < 200; i++) {
            Omnibus.write(program, FpgaAddress.FPGA + i, i);
            Omnibus.read(program, FpgaAddress.FPGA + i);
        }
        var responses = board.run(program).responses(ResponseQueue.OMNIBUS);
        for (int i = 0; i < 200; i++) {
            assertEquals(i, responses.value(i));
        }
    }

    @Test
    void shouldExecuteWhatThePlaybackMemoryCannotHoldAndCountIt() {
        var board = TestBoard.scripted(new ScriptedCircuits());
        long[] piece = new long[1 << 16];
        Arrays.fill(piece, ToFpga.waitUntil(0));
        for (int executed = 0; executed < 4_194_304; executed += piece.length) {
            board.feed(piece, 0, piece.length, (words, from, count) -> {});
        }
        assertEquals(0, board.report().beyondPlaybackMemory());
        var answers = new WordBuffer();
        long[] beyond = {ToFpga.TICK, ToFpga.TICK, ToFpga.HALT, ToFpga.TICK, ToFpga.HALT};
        board.feed(beyond, 0, beyond.length, answers::add);
        assertArrayEquals(new long[] {TICK, TICK, HALT, TICK, HALT}, answers.toArray());
        assertEquals(3, board.report().beyondPlaybackMemory());
    }
}
