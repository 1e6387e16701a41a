package org.neckar.fisch.instruction;

import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;

/**
 * Instructions that hold the instruction stream. The experiment timer counts FPGA cycles of 8 ns. Source: timing
 * instructions of the BrainScaleS-2 FPGA (hxcomm, fisch).
 */
public final class Timing {
    /** FPGA cycles in one microsecond. */
    public static final int CYCLES_PER_MICROSECOND = 125;
    /** Barrier: all omnibus accesses have finished. */
    public static final int BARRIER_OMNIBUS = 1;
    /** Barrier: JTAG is idle. */
    public static final int BARRIER_JTAG = 1 << 1;
    /** Barrier: the system times are aligned. */
    public static final int BARRIER_SYSTIME = 1 << 2;
    /** Barrier: all FPGAs of a multi-chip setup have arrived. */
    public static final int BARRIER_MULTI_FPGA = 1 << 3;
    /** Barrier: the system time was corrected, if that was armed. */
    public static final int BARRIER_SYSTIME_CORRECTION = 1 << 4;

    private Timing() {}

    /** Appends a reset of the experiment timer to 0, the only value that can be written. */
    public static void setupTimer(WordBuffer out) {
        out.add(ToFpga.timerSetup());
    }

    /** Appends a read of the experiment timer. */
    public static Response readTimer(WordBuffer out) {
        return Omnibus.read(out, FpgaAddress.TIMER);
    }

    /**
     * Appends a wait until the timer has reached a value, in FPGA cycles, 0..2^32-1; a value in the past does not wait.
     */
    public static void waitUntil(WordBuffer out, long cycles) {
        out.add(ToFpga.waitUntil(cycles));
    }

    /** Appends a barrier: the sum of {@code BARRIER_...} constants, 0..31; 0 passes at once. */
    public static void barrier(WordBuffer out, int units) {
        out.add(ToFpga.barrier(units));
    }

    /**
     * Appends the polling of the omnibus word that the executor's polling registers describe.
     *
     * @param untilEqual true: until the masked word equals the target; false: until it differs
     */
    public static void pollingOmnibusBlock(WordBuffer out, boolean untilEqual) {
        out.add(ToFpga.pollingOmnibusBlock(untilEqual));
    }

    /**
     * Appends a synchronisation of the system times.
     *
     * @param align true: align the chip's time with the FPGA's; false: only send the FPGA's time
     */
    public static void systimeSync(WordBuffer out, boolean align) {
        out.add(ToFpga.systimeInit(align));
    }
}
