package org.neckar.tools.service.pool;

import org.neckar.fisch.ut.FromFpgaListener;

/** Looks for instructions the FPGA gave up on. */
final class TimeoutWatch extends FromFpgaListener {
    private boolean gaveUp;

    boolean gaveUp() {
        return gaveUp;
    }

    @Override
    public void timeoutNotification(long state) {
        gaveUp = true;
    }
}
