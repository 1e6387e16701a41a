package org.neckar.stadls.program;

import org.neckar.fisch.ut.Refusal;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaHandler;
import org.neckar.hal.jtag.JTAGClockScaler;

/**
 * When a program asks for its instructions to be executed, in FPGA cycles of 8 ns: one cycle for each instruction,
 * waits as long as they say; a wait that has passed takes no time, and neither do barriers and polls, whose duration
 * only the board knows. The shifting of JTAG goes on while other instructions are executed, but the next JTAG
 * instruction waits for it. A board is never earlier than this; where it is late, a following wait catches up. Sources:
 * clock of the JTAG instructions of the FPGA (hxcomm), which is the FPGA clock divided by the scaler + 2; a shift of n
 * bits takes n + 6 JTAG cycles on the way through the states of IEEE 1149.1. One thread at a time.
 */
public final class PlannedTime {
    private static final int JTAG_INSTRUCTION_BITS = 7;
    private static final int JTAG_STATE_CYCLES = 6;
    private static final int JTAG_DIVIDER_OFFSET = 2;
    private static final int DEFAULT_JTAG_DIVIDER = JTAGClockScaler.DEFAULT.value() + JTAG_DIVIDER_OFFSET;

    private final long[] one = new long[1];
    private final ToFpgaDecoder decoder = new ToFpgaDecoder(new Clock());
    private long now;
    private long timerStart = -1;
    private long jtagIdle;
    private int jtagDivider = DEFAULT_JTAG_DIVIDER;

    /** At the beginning of a program, before the timer is reset. */
    public PlannedTime() {}

    /** Cycles since the beginning of the program. */
    public long now() {
        return now;
    }

    /** Value of the timer; -1 before its first reset. */
    public long timer() {
        return timerStart < 0 ? -1 : now - timerStart;
    }

    /** Executes one word. */
    public void execute(long word) {
        one[0] = word;
        execute(one, 0, 1);
    }

    /** Executes {@code count} words beginning at {@code from}. */
    public void execute(long[] words, int from, int count) {
        decoder.accept(words, from, count);
    }

    private void holdUntil(long time) {
        now = Math.max(now, time);
    }

    /** What each instruction costs. */
    private final class Clock implements ToFpgaHandler {
        private void step() {
            now++;
        }

        private void shift(int bits) {
            holdUntil(jtagIdle);
            jtagIdle = now + (long) (bits + JTAG_STATE_CYCLES) * jtagDivider;
            step();
        }

        @Override
        public void jtagInit() {
            shift(0);
        }

        @Override
        public void jtagScaler(int scaler) {
            holdUntil(jtagIdle);
            jtagDivider = scaler + JTAG_DIVIDER_OFFSET;
            step();
        }

        @Override
        public void jtagInstruction(int instruction) {
            shift(JTAG_INSTRUCTION_BITS);
        }

        @Override
        public void jtagData(boolean keepResponse, int bits, long data) {
            shift(bits);
        }

        @Override
        public void timerSetup() {
            step();
            timerStart = now;
        }

        @Override
        public void waitUntil(long cycles) {
            if (timerStart >= 0) {
                holdUntil(timerStart + cycles);
            }
        }

        @Override
        public void systimeInit(boolean align) {
            step();
        }

        @Override
        public void barrier(int units) {}

        @Override
        public void pollingOmnibusBlock(boolean untilEqual) {}

        @Override
        public void reset(boolean asserted) {
            step();
        }

        @Override
        public void halt() {}

        @Override
        public void tick() {
            step();
        }

        @Override
        public void omnibusAddress(int address, boolean read, int byteEnables) {
            step();
        }

        @Override
        public void omnibusData(int data) {
            step();
        }

        @Override
        public void spikePack(int count, int first, int second, int third) {
            step();
        }

        @Override
        public void refused(long position, long word, Refusal why) {}
    }
}
