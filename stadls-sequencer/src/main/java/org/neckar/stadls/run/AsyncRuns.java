package org.neckar.stadls.run;

import java.time.Duration;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.stadls.program.PlaybackProgram;

/**
 * Runs of one board in a thread of its own, in the order of their submission. What a run throws reaches its own
 * {@link PendingRun} only; those behind it run all the same. Closing waits for all runs and ends the thread; call
 * {@link #cancelAll} before when they are not wanted any more. For all threads; the board itself must be left alone
 * until the end.
 */
public final class AsyncRuns implements AutoCloseable {
    private final Board board;
    private final ExecutorService owner;
    private final Deque<PendingRun> unfinished = new ConcurrentLinkedDeque<>();

    AsyncRuns(Board board) {
        this.board = board;
        owner = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .daemon()
                .name("neckar-runs-" + board.info().uri())
                .factory());
    }

    /**
     * Queues a program.
     *
     * @throws NeckarException when these runs are closed
     */
    public PendingRun submit(PlaybackProgram program) {
        PendingRun run = new PendingRun(board.info().uri(), program);
        unfinished.add(run);
        try {
            owner.execute(() -> {
                run.runOn(board);
                unfinished.remove(run);
            });
        } catch (RejectedExecutionException e) {
            unfinished.remove(run);
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: runs are closed (allowed before); submit it elsewhere".formatted(board),
                    e);
        }
        return run;
    }

    /**
     * Queues a program that is cancelled when it has not ended within a time.
     *
     * @param deadline counted from now
     * @throws NeckarException when these runs are closed
     */
    public PendingRun submit(PlaybackProgram program, Duration deadline) {
        PendingRun run = submit(program);
        CompletableFuture.delayedExecutor(deadline.toNanos(), TimeUnit.NANOSECONDS, Runnable::run)
                .execute(() -> run.cancel("not ended within " + deadline));
        return run;
    }

    /** Cancels all that have not ended; see {@link PendingRun#cancel()}. */
    public void cancelAll() {
        // The latest first, so that none of them starts because the one before it has ended.
        for (Iterator<PendingRun> latest = unfinished.descendingIterator(); latest.hasNext(); ) {
            latest.next().cancel();
        }
    }

    /** Waits for all runs and ends the thread. When the waiting thread is interrupted, the runs are cancelled. */
    @Override
    public void close() {
        owner.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = owner.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
                cancelAll();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "AsyncRuns(%s, %d unfinished)".formatted(board.info().uri(), unfinished.size());
    }
}
