package org.neckar.tools.service;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a listener, one call after the other in the order in which they were added, never under a lock: whoever adds
 * also drains, unless another thread does so already.
 */
final class ListenerCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerCalls.class);

    private final Queue<Consumer<RunListener>> pending = new ArrayDeque<>();
    private RunListener listener;
    private boolean draining;

    ListenerCalls(RunListener listener) {
        this.listener = listener;
    }

    synchronized void add(Consumer<RunListener> call) {
        pending.add(call);
    }

    /** Lets another one hear what comes from now on; returns the former one, or null. */
    synchronized RunListener attach(RunListener other) {
        var former = listener;
        listener = other;
        pending.clear();
        return former;
    }

    void drain() {
        while (true) {
            Consumer<RunListener> call;
            RunListener hearing;
            synchronized (this) {
                if (draining || pending.isEmpty()) {
                    return;
                }
                draining = true;
                call = pending.poll();
                hearing = listener;
            }
            try {
                if (hearing != null) {
                    call.accept(hearing);
                }
            } catch (RuntimeException e) {
                LOG.warn("a listener of a run threw and hears nothing more: {}", e.toString());
                mute(hearing);
            } finally {
                synchronized (this) {
                    draining = false;
                }
            }
        }
    }

    private synchronized void mute(RunListener failing) {
        if (failing.equals(listener)) {
            listener = null;
        }
    }
}
