package org.neckar.fisch.netty;

import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.FromFpgaHandler;

/** Looks for the halt in a stream from the FPGA and passes over everything else. */
final class HaltWatch implements FromFpgaHandler {
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

    @Override
    public void jtag(long data) {}

    @Override
    public void omnibus(int data) {}

    @Override
    public void tick() {}

    @Override
    public void highspeedLinkNotification(int event) {}

    @Override
    public void timeoutNotification(long state) {}

    @Override
    public void systime(long cycles) {}

    @Override
    public void sysdelta(int cycles) {}

    @Override
    public void madcSamples(int count, int first, int second, int third) {}

    @Override
    public void spikes(int count, int first, int second, int third) {}
}
