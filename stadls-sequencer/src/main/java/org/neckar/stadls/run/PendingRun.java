package org.neckar.stadls.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.stadls.program.PlaybackProgram;

/** A run that was submitted to {@link AsyncRuns}. For all threads. */
public final class PendingRun {
    /** How far a run has come. */
    public enum Stage {
        /** Others run before it. */
        QUEUED,
        /** It is on the board. */
        RUNNING,
        /** It has a result or failed. */
        ENDED
    }

    private final String board;
    private final PlaybackProgram program;
    private final CompletableFuture<RunResult> future = new CompletableFuture<>();
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);
    private volatile String whyCancelled;

    PendingRun(String board, PlaybackProgram program) {
        this.board = board;
        this.program = program;
    }

    /** The program. */
    public PlaybackProgram program() {
        return program;
    }

    /** How far it has come. */
    public Stage stage() {
        return stage.get();
    }

    /**
     * What the run brought; waits for it.
     *
     * @throws RunCancelled when the run was cancelled or came too late
     * @throws NeckarException what {@link Board#run} says, or when the waiting thread is interrupted
     */
    public RunResult result() {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * What the run brought; waits for it, but not for ever. The run goes on when the time is over.
     *
     * @throws NeckarException as {@link #result()}, or with {@link Recovery#RETRY} when the time is over
     */
    public RunResult result(Duration atMost) {
        try {
            return future.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (TimeoutException e) {
            throw new NeckarException(
                    Recovery.RETRY,
                    "%s: %s has not ended (%s) after %s; wait longer or cancel it"
                            .formatted(board, program, stage, atMost),
                    e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
            return failure;
        }
        return new NeckarException(Recovery.BUG, "run: " + e.getCause(), e.getCause());
    }

    private NeckarException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new NeckarException(
                Recovery.RETRY, "%s: interrupted while waiting for %s; it goes on".formatted(board, program), e);
    }

    /** The result for chains of {@link CompletableFuture}; completing or cancelling it does nothing to the run. */
    public CompletableFuture<RunResult> toFuture() {
        return future.copy();
    }

    /** True when there is a result or a failure. */
    public boolean isDone() {
        return future.isDone();
    }

    /**
     * Asks for the end of the run. A queued one never starts. A running one goes on to its end on the FPGA, which knows
     * no other, but its answers are dropped; then the board is brought up again as it was opened, or its content counts
     * as unknown when it was only connected. The run ends with {@link RunCancelled} when that is done.
     *
     * @return false when it had ended before
     */
    public boolean cancel() {
        return cancel("cancelled");
    }

    boolean cancel(String why) {
        if (stage.compareAndSet(Stage.QUEUED, Stage.ENDED)) {
            future.completeExceptionally(RunCancelled.beforeStart(board, why));
            return true;
        }
        boolean running = stage.get() == Stage.RUNNING;
        if (running && whyCancelled == null) {
            whyCancelled = why;
        }
        return running;
    }

    boolean isCancelled() {
        return whyCancelled != null;
    }

    /** Runs, unless it was cancelled before. In the thread that owns the board. */
    void runOn(Board owned) {
        if (!stage.compareAndSet(Stage.QUEUED, Stage.RUNNING)) {
            return;
        }
        try {
            RunResult result = owned.run(program, this::isCancelled);
            stage.set(Stage.ENDED);
            future.complete(result);
        } catch (RunCancelled e) {
            RuntimeException end = afterCancellation(owned);
            stage.set(Stage.ENDED);
            future.completeExceptionally(end);
        } catch (RuntimeException | Error e) {
            stage.set(Stage.ENDED);
            future.completeExceptionally(e);
        }
    }

    private RuntimeException afterCancellation(Board owned) {
        try {
            return RunCancelled.afterStart(board, whyCancelled, owned.bringUpAgain());
        } catch (RuntimeException e) {
            RunCancelled cancelled = RunCancelled.afterStart(board, whyCancelled, false);
            cancelled.addSuppressed(e);
            return cancelled;
        }
    }

    @Override
    public String toString() {
        return "PendingRun(%s, %s, %s)".formatted(board, program, stage);
    }
}
