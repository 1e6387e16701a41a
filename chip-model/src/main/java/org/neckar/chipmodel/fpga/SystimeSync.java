package org.neckar.chipmodel.fpga;

import org.neckar.chipmodel.omnibus.HighspeedLink;

/** Synchronisation of the system times of FPGA and chip. Times are FPGA cycles. */
final class SystimeSync {
    /** What a synchronisation never comes to without a link; before that nothing falls due. */
    private static final long UNREACHABLE = HighspeedLink.NEVER - 1;

    private long done = HighspeedLink.NEVER;
    private boolean everSynchronised;

    /** Begins; it waits for the link. */
    void begin(long now, HighspeedLink link) {
        long usable = link.usableAt();
        done = usable == HighspeedLink.NEVER ? UNREACHABLE : Math.max(usable, now) + FpgaTiming.SYSTIME_SYNC;
    }

    /** When the present synchronisation ends, {@link HighspeedLink#NEVER} when there is none. */
    long due() {
        return done;
    }

    /** The present synchronisation ends. */
    void finish() {
        done = HighspeedLink.NEVER;
        everSynchronised = true;
    }

    /** Whether a synchronisation is going on. */
    boolean isActive() {
        return done != HighspeedLink.NEVER;
    }

    /** Round trip of the last synchronisation, 0 before the first. */
    long lastRoundTrip() {
        return everSynchronised ? 2L * FpgaTiming.LINK : 0;
    }
}
