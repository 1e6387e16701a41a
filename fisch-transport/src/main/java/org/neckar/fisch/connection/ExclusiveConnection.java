package org.neckar.fisch.connection;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * What all kinds share: one run at a time, refusals of arguments that cannot be and of runs after the end, measured
 * times. A kind says how to {@link #run} and how to {@link #disconnect}.
 *
 * <p>The stream of words belongs to one run. A second thread that executes meanwhile is refused with the name of the
 * first, because a halt tells nothing of whose it is. A run that fails with {@link Recovery#RESET_LINK} ends the
 * connection: an answer that comes too late would be taken for one of the next run.
 */
public abstract class ExclusiveConnection implements Connection {
    private final BoardInfo info;
    private final long timeoutNs;
    private final AtomicReference<Thread> user = new AtomicReference<>();
    private volatile boolean closed;
    private NeckarException lost;

    /**
     * @param info what {@link #info()} answers
     * @param timeoutNs how long a run may last before it is {@link Run#isOverdue() overdue}, at least 1
     */
    protected ExclusiveConnection(BoardInfo info, long timeoutNs) {
        this.info = Objects.requireNonNull(info, "info");
        this.timeoutNs = timeoutNs;
    }

    /**
     * Executes a run: sends its words and a halt, and hands every word that comes back to {@link Run#accept} until the
     * echoed halt has been delivered. Checks {@link Run#isOverdue()} wherever it could wait for ever.
     *
     * @throws NeckarException as {@link Connection#execute} says
     */
    protected abstract void run(Run run);

    /**
     * Lets go of the peer; called once, perhaps while another thread executes. Must not throw for a peer that is gone.
     */
    protected abstract void disconnect();

    @Override
    public final RunTimes execute(long[] words, int from, int count, WordSink sink) {
        Objects.checkFromIndexSize(from, count, words.length);
        Objects.requireNonNull(sink, "sink");
        var other = user.compareAndExchange(null, Thread.currentThread());
        if (other != null) {
            throw new NeckarException(
                    Recovery.RETRY,
                    ("connection %s: thread '%s' executes (allowed one run at a time); wait for its end or open "
                                    + "another board")
                            .formatted(info.uri(), other.getName()));
        }
        try {
            requireOpen();
            var run = new Run(info.uri(), timeoutNs, words, from, count, sink);
            try {
                run(run);
            } catch (NeckarException e) {
                lost = e.recovery() == Recovery.RESET_LINK ? e : null;
                throw e;
            }
            return run.end();
        } finally {
            user.set(null);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new NeckarException(
                    Recovery.RESET_LINK, "connection %s: closed; open a new one".formatted(info.uri()));
        }
        if (lost != null) {
            throw new NeckarException(
                    Recovery.RESET_LINK,
                    "connection %s: an earlier run left it in an unknown state; open a new one".formatted(info.uri()),
                    lost);
        }
    }

    @Override
    public final BoardInfo info() {
        return info;
    }

    @Override
    public final void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        disconnect();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "(" + info.uri() + ")";
    }
}
