package org.neckar.chipmodel.fpga;

import org.neckar.chipmodel.exchange.NetworkGate;
import org.neckar.chipmodel.omnibus.HighspeedLink;

/**
 * The barrier between FPGAs. At the first one of an execution the boards get in step; at further ones a board that
 * waits keeps its chip running as far as the others have come, because they may need its spikes to come at all. The
 * chip catches up before the program goes on, so that the order of events does not depend on what was known when.
 */
final class FpgaBarrier {
    private final NetworkGate gate;
    private final FpgaClock clock;

    FpgaBarrier(NetworkGate gate, FpgaClock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Waits for the other FPGAs.
     *
     * @param executionBegin when the execution began
     * @param timeout how long it may wait
     * @return whether the barrier opened; if not, the time is over
     */
    boolean pass(long executionBegin, long timeout) {
        clock.settle();
        long limit = clock.now() + timeout;
        long opening = gate.isInStep() ? again(limit) : first(executionBegin, timeout);
        clock.moveTo(Math.min(opening, limit));
        clock.settle();
        if (opening != HighspeedLink.NEVER && !gate.isInStep()) {
            gate.start(clock.now());
        }
        return opening != HighspeedLink.NEVER;
    }

    private long first(long executionBegin, long timeout) {
        long delay = gate.gather(clock.now() - executionBegin, timeout);
        return delay == HighspeedLink.NEVER ? delay : clock.now() + delay;
    }

    private long again(long limit) {
        gate.arrive(clock.now(), limit - clock.now());
        long opening = gate.awaitOpening(clock.now());
        while (opening < 0) {
            clock.moveTo(Math.min(~opening, limit));
            clock.settle();
            opening = gate.awaitOpening(~opening);
        }
        return opening;
    }
}
