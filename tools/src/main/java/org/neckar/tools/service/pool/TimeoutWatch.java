package org.neckar.tools.service.pool;

import org.neckar.fisch.ut.FromFpgaHandler;

/** Looks for instructions the FPGA gave up on. */
final class TimeoutWatch implements FromFpgaHandler {
    private boolean gaveUp;

    boolean gaveUp() {
        return gaveUp;
    }

    @Override
    public void timeoutNotification(long state) {
        gaveUp = true;
    }

    @Override
    public void jtag(long data) {}

    @Override
    public void omnibus(int data) {}

    @Override
    public void halt() {}

    @Override
    public void tick() {}

    @Override
    public void highspeedLinkNotification(int event) {}

    @Override
    public void systime(long cycles) {}

    @Override
    public void sysdelta(int cycles) {}

    @Override
    public void madcSamples(int count, int first, int second, int third) {}

    @Override
    public void spikes(int count, int first, int second, int third) {}
}
