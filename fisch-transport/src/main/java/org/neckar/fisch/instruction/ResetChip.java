package org.neckar.fisch.instruction;

import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;

/** The chip's reset line. Source: reset instruction of the BrainScaleS-2 FPGA (hxcomm, fisch). */
public final class ResetChip {
    private ResetChip() {}

    /** Appends a change of the line: true holds the chip in reset. */
    public static void write(WordBuffer out, boolean asserted) {
        out.add(ToFpga.reset(asserted));
    }
}
