package org.neckar.chipmodel.fpga;

import org.neckar.chipmodel.omnibus.EmulatedChip;
import org.neckar.chipmodel.omnibus.HighspeedLink;

/** The FPGA's JTAG controller: how long an operation takes, and when its effect is there. Times are FPGA cycles. */
final class JtagMaster {
    private static final int INSTRUCTION_BITS = 7;
    private static final int CYCLES_BEYOND_SCALER = 2;
    private static final int SCALER_AT_POWER_UP = 6;

    private final EmulatedChip chip;
    private int divider = SCALER_AT_POWER_UP + CYCLES_BEYOND_SCALER;
    private long done;
    private boolean updates;

    JtagMaster(EmulatedChip chip) {
        this.chip = chip;
    }

    /** End of the last operation; the next one has to wait for it. */
    long done() {
        return done;
    }

    /** When the last operation takes effect, {@link HighspeedLink#NEVER} when it has. */
    long due() {
        return updates ? done : HighspeedLink.NEVER;
    }

    void scaler(int scaler) {
        divider = scaler + CYCLES_BEYOND_SCALER;
    }

    void reset(long now) {
        chip.jtagReset();
        occupy(now, 0);
    }

    void instruction(long now, int code) {
        chip.jtagInstruction(code);
        occupy(now, INSTRUCTION_BITS);
    }

    /** Shifts a register; returns what comes out. */
    long shift(long now, int bits, long data) {
        long shifted = chip.jtagShift(bits, data);
        occupy(now, bits);
        updates = true;
        return shifted;
    }

    private void occupy(long now, int bits) {
        done = now + (long) (bits + FpgaTiming.JTAG_OVERHEAD_BITS) * divider;
    }

    /** The last operation takes effect. */
    void finish(long now) {
        updates = false;
        chip.jtagUpdate(now * FpgaTiming.CHIP_CYCLES);
    }
}
