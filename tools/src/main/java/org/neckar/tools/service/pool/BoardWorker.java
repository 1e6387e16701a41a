package org.neckar.tools.service.pool;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.connection.HaltMissing;
import org.neckar.tools.service.schedule.BoardTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of one board: connects it, brings sessions onto it, executes their runs, connects it anew after failures.
 * A board that cannot be connected is tried again with pauses that grow from {@value #FIRST_PAUSE_MS} ms to
 * {@value #LONGEST_PAUSE_MS} ms.
 *
 * <p>A run during which the connection was lost is executed once more if nobody has seen any of its answers. A run that
 * is aborted, that does not halt in time, or whose answers tell of a timeout, is not.
 */
public final class BoardWorker {
    /** First pause before a board is tried again. */
    static final long FIRST_PAUSE_MS = 500;
    /** Longest pause before a board is tried again. */
    static final long LONGEST_PAUSE_MS = 30_000;
    /** Connections lost in a row after which a board is left alone for a while even if it can be connected. */
    private static final int LOSSES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(BoardWorker.class);

    private final int index;
    private final BoardSettings settings;
    private final PoolListener listener;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private final Thread thread;

    private BoardLink link;
    private long pauseMs;
    private long nextPauseMs = FIRST_PAUSE_MS;
    private int losses;
    private NeckarException failure;
    /** Guarded by this, as are the fields below; also changed by the threads that abort. */
    private BoardRun present;

    private long endByNs;
    /** Why the present run fails if it is aborted. */
    private NeckarException overdue;

    private boolean aborted;

    private sealed interface Order {}

    private record Execute(BoardRun run) implements Order {}

    private record Retry() implements Order {}

    private record Stop() implements Order {}

    /**
     * @param index of the board
     * @param settings name and address
     * @param listener hears of everything
     */
    public BoardWorker(int index, BoardSettings settings, PoolListener listener) {
        this.index = index;
        this.settings = settings;
        this.listener = listener;
        thread = Thread.ofPlatform().name("neckar-" + settings.name()).unstarted(this::work);
    }

    /** Begins to connect. */
    public void start() {
        thread.start();
    }

    /** Hands over a run; the board waits for one. Never waits. */
    public void execute(BoardRun run) {
        orders.add(new Execute(run));
    }

    /** Tries a board that is out of order at once. */
    public void retry() {
        orders.add(new Retry());
    }

    /** Closes the connection after the present run and ends the thread. */
    public void stop() {
        orders.add(new Stop());
    }

    /** Waits for the end of the thread. */
    public void join(long ms) throws InterruptedException {
        thread.join(ms);
    }

    /**
     * Lets a run hold the board only until a moment; nothing happens if it has ended, or has less time anyway.
     *
     * @param why the failure of the run if it lasts longer
     */
    public synchronized void limit(BoardRun run, long byNs, NeckarException why) {
        if (run.equals(present) && byNs - endByNs < 0) {
            endByNs = byNs;
            overdue = why;
        }
    }

    /** Takes the board from its run if that holds it for too long; returns the moment to ask again. */
    public synchronized long abortOverdue(long nowNs) {
        if (present == null || aborted) {
            return Long.MAX_VALUE;
        }
        if (endByNs - nowNs > 0) {
            return endByNs;
        }
        aborted = true;
        var lost = link;
        if (lost != null) {
            // Closing may wait for the peer.
            Thread.ofVirtual().name("neckar-abort-" + settings.name()).start(lost::close);
        }
        return Long.MAX_VALUE;
    }

    private NeckarException tooLong(BoardRun run) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "board %s: the program held the board for longer than %.3f s (allowed); it was ended, and what it left"
                                .formatted(settings.name(), run.limitNs() / 1e9)
                        + " behind is lost; shorten or split it");
    }

    private void work() {
        connect();
        while (true) {
            Order order;
            try {
                order = link != null ? orders.take() : orders.poll(pauseMs, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                break;
            }
            switch (order) {
                case Execute execute -> perform(execute.run());
                case Stop stop -> {
                    closeLink();
                    return;
                }
                case Retry retry -> {
                    if (link == null) {
                        connect();
                    }
                }
                case null -> connect();
            }
        }
        closeLink();
    }

    /** Connects and tells. */
    private void connect() {
        if (reopen()) {
            listener.ready(index, link.info());
        } else {
            listener.failed(index, failure);
        }
    }

    private boolean reopen() {
        closeLink();
        try {
            var opened = BoardLink.open(settings.uri());
            synchronized (this) {
                link = opened;
            }
            nextPauseMs = FIRST_PAUSE_MS;
            return true;
        } catch (RuntimeException e) {
            fail(known(e));
            return false;
        }
    }

    private void fail(NeckarException why) {
        failure = why;
        pauseMs = nextPauseMs;
        nextPauseMs = Math.min(2 * nextPauseMs, LONGEST_PAUSE_MS);
        LOG.warn("board {} is out of order, next try in {} ms: {}", settings.name(), pauseMs, why.getMessage());
    }

    private void closeLink() {
        BoardLink closing;
        synchronized (this) {
            closing = link;
            link = null;
        }
        if (closing != null) {
            closing.close();
        }
    }

    private static NeckarException known(Throwable e) {
        return e instanceof NeckarException named
                ? named
                : new NeckarException(Recovery.BUG, "experiment service: %s; report it".formatted(e), e);
    }

    /** Times of a run with all its attempts. */
    private static final class Clock {
        long leavingNs;
        long enteringNs;
        long runNs;
        private long markNs = System.nanoTime();

        long lap() {
            long now = System.nanoTime();
            long ns = now - markNs;
            markNs = now;
            return ns;
        }

        BoardTime time() {
            return new BoardTime(leavingNs, enteringNs, runNs);
        }
    }

    private void perform(BoardRun run) {
        var clock = new Clock();
        synchronized (this) {
            present = run;
            aborted = false;
            endByNs = System.nanoTime() + run.limitNs();
            overdue = tooLong(run);
        }
        var attempt = attempt(run, clock);
        if (attempt.isLost() && losses < LOSSES && !isAborted() && run.restart() && reopen()) {
            attempt = attempt(run, clock);
        }
        synchronized (this) {
            present = null;
            if (aborted) {
                attempt = new Attempt(new BoardOutcome.Failed(overdue), false, true);
            }
        }
        tell(run, attempt, clock);
    }

    private synchronized boolean isAborted() {
        return aborted;
    }

    private void tell(BoardRun run, Attempt attempt, Clock clock) {
        boolean usable = !attempt.isDirty() || (losses < LOSSES && reopen());
        if (usable) {
            if (!attempt.isLost()) {
                losses = 0;
            }
            listener.ended(index, run, attempt.outcome(), clock.time());
            return;
        }
        if (link != null && attempt.outcome() instanceof BoardOutcome.Failed failed) {
            fail(failed.why());
        }
        closeLink();
        losses = 0;
        boolean again = attempt.isLost() && run.restart();
        listener.endedWithBoard(index, run, attempt.outcome(), clock.time(), again, failure);
    }

    /**
     * How one attempt ended.
     *
     * @param isLost whether the connection was lost, through no fault of the run as far as is known
     * @param isDirty whether the connection has to be opened anew
     */
    private record Attempt(BoardOutcome outcome, boolean isLost, boolean isDirty) {}

    private Attempt attempt(BoardRun run, Clock clock) {
        var timeouts = new TimeoutWatch();
        try {
            clock.lap();
            var words = run.words();
            leave(run);
            clock.leavingNs += clock.lap();
            link.enter(run, words);
            clock.enteringNs += clock.lap();
            run.began();
            var times = link.execute(run, words, timeouts);
            clock.runNs += clock.lap();
            if (!timeouts.gaveUp()) {
                link.ran(run, words);
            }
            return new Attempt(new BoardOutcome.Finished(times, timeouts.gaveUp()), false, timeouts.gaveUp());
        } catch (RuntimeException | Error e) {
            // Also errors: a program that exhausts the memory must not take the board's thread with it.
            clock.runNs += clock.lap();
            var why = known(e);
            boolean linkLost = link == null || isOfTheLink(why) || e instanceof Error;
            boolean lost = linkLost && !(why instanceof HaltMissing);
            if (lost) {
                losses++;
            }
            return new Attempt(new BoardOutcome.Failed(why), lost, linkLost);
        }
    }

    /** A snapshot that fails is the loss of the session that leaves, not of the one that enters. */
    private void leave(BoardRun run) {
        try {
            link.leave(run);
        } catch (NeckarException e) {
            LOG.warn("board {}: snapshot of the session that leaves failed: {}", settings.name(), e.getMessage());
            if (isOfTheLink(e) && !reopen()) {
                throw failure;
            }
        }
    }

    private static boolean isOfTheLink(NeckarException e) {
        return e.recovery() == Recovery.RESET_LINK || e.recovery() == Recovery.BOARD_FAULT;
    }
}
