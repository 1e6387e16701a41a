package org.neckar.tools.service.access;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The calls whose requests are not complete. Those that pause too long are ended: a peer that sends a byte now and then
 * must not hold memory for ever.
 */
final class OpenRequests {
    private static final int LOOKS_PER_PATIENCE = 4;

    private final Duration patience;
    private final Set<GuardedCall<?, ?>> calls = ConcurrentHashMap.newKeySet();

    /** @param patience how long a request may pause */
    OpenRequests(Duration patience) {
        this.patience = patience;
    }

    /** Looks at the calls from time to time, as long as the timer lives. */
    void watch(ScheduledExecutorService timer) {
        long pauseMs = Math.max(1, patience.toMillis() / LOOKS_PER_PATIENCE);
        var _ = timer.scheduleWithFixedDelay(() -> expire(System.nanoTime()), pauseMs, pauseMs, TimeUnit.MILLISECONDS);
    }

    void add(GuardedCall<?, ?> call) {
        calls.add(call);
    }

    void remove(GuardedCall<?, ?> call) {
        calls.remove(call);
    }

    private void expire(long nowNs) {
        for (var call : calls) {
            if (nowNs - call.lastSignNs() > patience.toNanos()) {
                call.expire(patience.toMillis());
            }
        }
        calls.removeIf(GuardedCall::isRefused);
    }
}
