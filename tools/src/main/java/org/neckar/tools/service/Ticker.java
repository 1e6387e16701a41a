package org.neckar.tools.service;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does something at moments, each of which says when the next one is; sleeps in between. */
final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final LongUnaryOperator work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long wakeAtNs;
    private boolean closed;

    /** @param work takes the time in nanoseconds, gives that of the next call or {@link Long#MAX_VALUE} */
    Ticker(LongUnaryOperator work) {
        this.work = work;
        wakeAtNs = System.nanoTime();
        Thread.ofPlatform().name("neckar-service-ticker").daemon().start(this::tick);
    }

    /** Asks for a call at a moment at the latest. Never waits for the work. */
    void wake(long atNs) {
        if (atNs == Long.MAX_VALUE) {
            return;
        }
        lock.lock();
        try {
            if (wakeAtNs == Long.MAX_VALUE || atNs - wakeAtNs < 0) {
                wakeAtNs = atNs;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void tick() {
        while (awaitMoment()) {
            try {
                wake(work.applyAsLong(System.nanoTime()));
            } catch (RuntimeException e) {
                LOG.error("experiment service: {}", e.toString(), e);
            }
        }
    }

    private boolean awaitMoment() {
        lock.lock();
        try {
            while (!closed) {
                if (wakeAtNs == Long.MAX_VALUE) {
                    changed.await();
                    continue;
                }
                long leftNs = wakeAtNs - System.nanoTime();
                if (leftNs <= 0) {
                    wakeAtNs = Long.MAX_VALUE;
                    return true;
                }
                changed.awaitNanos(leftNs);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return false;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
