package org.neckar.fisch.netty;

import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.FromFpgaListener;

/** Looks for the halt in a stream from the FPGA and passes over everything else. */
final class HaltWatch extends FromFpgaListener {
    private final FromFpgaDecoder decoder = new FromFpgaDecoder(this);
    private boolean halted;

    /** Looks at words; true when a halt was among them. */
    boolean sees(long[] words, int from, int count) {
        halted = false;
        decoder.accept(words, from, count);
        return halted;
    }

    @Override
    public void halt() {
        halted = true;
    }
}
