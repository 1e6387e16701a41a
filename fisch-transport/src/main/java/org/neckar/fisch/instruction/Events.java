package org.neckar.fisch.instruction;

import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;

/**
 * Spikes to the chip: up to three labels of 16 bits (0..65535) in one FPGA cycle. Source: event instructions of the
 * BrainScaleS-2 FPGA (hxcomm, fisch).
 */
public final class Events {
    private Events() {}

    /** Appends one spike. */
    public static void spikes(WordBuffer out, int label) {
        out.add(ToFpga.spikePack(label));
    }

    /** Appends two spikes of the same cycle. */
    public static void spikes(WordBuffer out, int first, int second) {
        out.add(ToFpga.spikePack(first, second));
    }

    /** Appends three spikes of the same cycle. */
    public static void spikes(WordBuffer out, int first, int second, int third) {
        out.add(ToFpga.spikePack(first, second, third));
    }
}
