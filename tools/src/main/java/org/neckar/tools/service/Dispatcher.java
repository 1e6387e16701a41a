package org.neckar.tools.service;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.tools.service.pool.BoardOutcome;
import org.neckar.tools.service.pool.BoardRun;
import org.neckar.tools.service.pool.BoardWorker;
import org.neckar.tools.service.pool.PoolListener;
import org.neckar.tools.service.schedule.BoardTime;
import org.neckar.tools.service.schedule.Decisions;
import org.neckar.tools.service.schedule.QueuePlace;
import org.neckar.tools.service.schedule.Scheduler;
import org.neckar.tools.service.schedule.UserLimits;
import org.neckar.tools.service.store.ProgramStore;

/**
 * Brings clients, scheduler and boards together under one lock. What listeners hear is said after the lock is released;
 * under it nothing waits for a board or a client.
 */
final class Dispatcher implements Decisions, PoolListener {
    /** Who allows more to wait allows anything. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(365);

    private final ServiceSettings settings;
    private final UserGrants grants;
    private final ProgramStore programs;
    private final Counters counters;
    private final Answers answers;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Scheduler scheduler;
    private final List<BoardWorker> workers = new ArrayList<>();
    private final List<Optional<BoardInfo>> infos = new ArrayList<>();
    private final List<Optional<NeckarException>> failures = new ArrayList<>();
    private final Map<Long, LiveSession> sessions = new HashMap<>();
    /** What is left to do when the lock is released. */
    private final Queue<Runnable> afterwards = new ArrayDeque<>();

    /** Keys of the sessions that had the boards last. */
    private final long[] holders;

    private Consumer<Long> alarm = atNs -> {};
    private boolean draining;

    Dispatcher(ServiceSettings settings, UserGrants grants, ProgramStore programs, Counters counters) {
        this.settings = settings;
        this.grants = grants;
        this.programs = programs;
        this.counters = counters;
        answers = new Answers(counters);
        scheduler = new Scheduler(settings.schedule(), settings.boards().size(), grants::of, this);
        holders = new long[settings.boards().size()];
        for (var board : settings.boards()) {
            workers.add(new BoardWorker(workers.size(), board, this));
            infos.add(Optional.empty());
            failures.add(Optional.empty());
        }
    }

    /**
     * Connects the boards.
     *
     * @param wake called with moments at which {@link #tick} has something to do, perhaps under the lock
     */
    void start(Consumer<Long> wake) {
        alarm = wake;
        workers.forEach(BoardWorker::start);
    }

    /** Asks for a {@link #tick} at a moment at the latest. */
    void wake(long atNs) {
        alarm.accept(atNs);
    }

    ProgramStore programs() {
        return programs;
    }

    String boardName(int board) {
        return settings.boards().get(board).name();
    }

    UserLimits limits(String user) {
        return grants.of(user);
    }

    /** Does something under the lock without a result. */
    void under(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            unlock();
        }
    }

    /** Does something under the lock, and afterwards what it left to do. */
    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            unlock();
        }
    }

    private void unlock() {
        var work = List.copyOf(afterwards);
        afterwards.clear();
        lock.unlock();
        work.forEach(Runnable::run);
    }

    /** The scheduler, under the lock only. */
    Scheduler scheduler() {
        return scheduler;
    }

    /** The sessions by key, under the lock only. */
    Map<Long, LiveSession> sessions() {
        return sessions;
    }

    /** What a board said at its latest connection, under the lock only. */
    Optional<BoardInfo> info(int board) {
        return infos.get(board);
    }

    /** Why a board is out of order, under the lock only. */
    Optional<NeckarException> failure(int board) {
        return failures.get(board);
    }

    boolean isDraining() {
        return locked(() -> draining);
    }

    /** Lets a session submit runs. */
    void open(LiveSession live, Optional<Integer> home) {
        var session = live.session();
        var options = session.identity().options();
        under(() -> {
            sessions.put(live.key(), live);
            scheduler.open(live.key(), live.user(), options.mobility(), home, session.next());
            session.answeredAhead().forEach(sequence -> scheduler.skip(live.key(), sequence));
        });
    }

    /** Ends the runs of a session: those that wait at once, one on a board after a moment. */
    void close(LiveSession live) {
        under(() -> {
            var why = new SessionUnknown();
            scheduler.close(live.key(), System.nanoTime());
            sessions.remove(live.key());
            for (var run : List.copyOf(live.runs().values())) {
                if (run.state() == LiveRun.State.ON_BOARD) {
                    cancelOnBoard(run);
                } else {
                    leave(run, why);
                }
            }
        });
    }

    /** Submits a run, or attaches the listener to one that is known. */
    RunHandle submit(LiveSession live, RunRequest request, RunListener listener, Supplier<LiveRun> made) {
        return locked(() -> {
            var known = live.runs().get(request.sequence());
            if (known != null) {
                Refusals.requireSame(request, known.program());
                counters.one(ServiceCounter.RUNS_RESUMED);
                attach(known, listener);
                return known;
            }
            var kept = live.session().result(request.sequence());
            if (kept.isPresent()) {
                Refusals.requireSame(request, kept.get().program());
                counters.one(ServiceCounter.RUNS_RESUMED);
                var again = new KeptRun(kept.get(), listener);
                afterwards.add(again::tell);
                return again;
            }
            return enqueue(live, request, made);
        });
    }

    private LiveRun enqueue(LiveSession live, RunRequest request, Supplier<LiveRun> made) {
        if (!sessions.containsKey(live.key())) {
            throw new SessionUnknown();
        }
        Refusals.requireNew(
                live, request.sequence(), scheduler.session(live.key()).next());
        if (draining) {
            throw new ServiceEnding();
        }
        Refusals.requireRoomForResults(live.user(), limits(live.user()), sessions.values());
        if (!programs.retain(request.program())) {
            throw new ProgramMissing(request.program());
        }
        var run = made.get();
        long nowNs = System.nanoTime();
        long deadlineNs = request.startWithin()
                .filter(time -> time.compareTo(LONGEST_WAIT) < 0)
                .map(time -> nowNs + time.toNanos())
                .orElse(Long.MAX_VALUE);
        live.runs().put(request.sequence(), run);
        try {
            scheduler.submit(live.key(), request.sequence(), run.wordsToFpga(), deadlineNs, nowNs);
        } catch (RuntimeException e) {
            live.runs().remove(request.sequence());
            programs.release(request.program());
            throw e;
        }
        counters.one(ServiceCounter.RUNS_SUBMITTED);
        tellPlace(run);
        alarm.accept(scheduler.nextTickNs(nowNs));
        return run;
    }

    private void tellPlace(LiveRun run) {
        placeOf(run).ifPresent(place -> {
            run.calls().add(listener -> listener.queued(place));
            afterwards.add(run.calls()::drain);
        });
    }

    private void attach(LiveRun run, RunListener listener) {
        var former = run.calls().attach(listener);
        if (former != null) {
            afterwards.add(() -> former.failed(Refusals.takenOver(run)));
        }
        if (run.state() == LiveRun.State.ON_BOARD) {
            var board = boardName(run.board());
            run.calls().add(hearing -> hearing.started(board));
            run.calls().add(RunListener::wordsAvailable);
            afterwards.add(run.calls()::drain);
        } else {
            tellPlace(run);
        }
    }

    Optional<QueuePlace> place(LiveRun run) {
        return locked(() -> placeOf(run));
    }

    private Optional<QueuePlace> placeOf(LiveRun run) {
        return scheduler.place(run.session().key(), run.sequence(), System.nanoTime());
    }

    /** See {@link RunHandle#cancel}. */
    void cancel(LiveRun run) {
        under(() -> {
            if (run.state() == LiveRun.State.ON_BOARD) {
                cancelOnBoard(run);
            } else if (run.state() == LiveRun.State.WAITING) {
                scheduler.remove(run.session().key(), run.sequence(), true, System.nanoTime());
                counters.one(ServiceCounter.RUNS_CANCELLED);
                answer(run, Refusals.cancelled(run));
            }
        });
    }

    /** Cancels the run of a number, if it is not over. */
    void cancel(LiveSession live, long sequence) {
        under(() -> {
            var run = live.runs().get(sequence);
            if (run != null) {
                cancel(run);
            }
        });
    }

    private void cancelOnBoard(LiveRun run) {
        run.cancelOnBoard();
        long byNs = System.nanoTime() + ServiceSettings.CANCEL_GRACE.toNanos();
        workers.get(run.board()).limit(run, byNs, Refusals.cancelled(run));
        alarm.accept(byNs);
    }

    /** See {@link RunHandle#detach}. */
    void detach(LiveRun run) {
        under(() -> {
            run.calls().attach(null);
            if (run.state() == LiveRun.State.WAITING) {
                scheduler.remove(run.session().key(), run.sequence(), false, System.nanoTime());
                counters.one(ServiceCounter.RUNS_CANCELLED);
                leave(run, new ServiceEnding());
            }
        });
    }

    /** Takes a run out of everything but the scheduler, and says the last word to its listener. */
    private void over(LiveRun run, Consumer<RunListener> last) {
        run.over();
        run.session().runs().remove(run.sequence());
        programs.release(run.program());
        changed.signalAll();
        run.calls().add(last);
        afterwards.add(run.calls()::drain);
    }

    /** The run ends without having had a board, and its number is used up. */
    private void answer(LiveRun run, NeckarException why) {
        run.session().session().failed(run.sequence(), run.program(), why);
        leave(run, why);
    }

    /** The run ends without having had a board, and its number may be used again. */
    private void leave(LiveRun run, NeckarException why) {
        run.spool().fail(why);
        run.spool().discard();
        over(run, listener -> listener.failed(why));
    }

    @Override
    public void start(int board, long session, long sequence) {
        var run = sessions.get(session).runs().get(sequence);
        var holder = holders[board];
        holders[board] = session;
        run.begin(board, holder != session);
        workers.get(board).execute(run);
    }

    @Override
    public void refuse(long session, long sequence, Refusal why) {
        var run = sessions.get(session).runs().get(sequence);
        counters.one(ServiceCounter.RUNS_EXPIRED);
        answer(
                run,
                switch (why) {
                    case EXPIRED -> Refusals.expired(run);
                    case WITHOUT_BOARD ->
                        Refusals.withoutBoard(run, settings.schedule().withoutBoard(), boardFailures());
                });
    }

    private String boardFailures() {
        var all = new StringBuilder();
        for (int board = 0; board < workers.size(); board++) {
            int index = board;
            failures.get(board)
                    .ifPresent(why -> all.append(all.isEmpty() ? "" : "; ")
                            .append(boardName(index))
                            .append(": ")
                            .append(why.getMessage()));
        }
        return all.toString();
    }

    /** A run begins; called by the thread of its board. */
    void began(LiveRun run) {
        var board = boardName(run.board());
        run.session().session().began(run.sequence(), run.program(), board);
        alarm.accept(System.nanoTime() + run.limitNs());
        run.calls().add(listener -> listener.started(board));
        run.calls().drain();
    }

    @Override
    public void ready(int board, BoardInfo info) {
        under(() -> {
            infos.set(board, Optional.of(info));
            failures.set(board, Optional.empty());
            scheduler.boardReady(board, System.nanoTime());
            changed.signalAll();
        });
    }

    @Override
    public void failed(int board, NeckarException why) {
        under(() -> {
            noteFailure(board, why);
            scheduler.boardFailed(board, System.nanoTime());
            alarm.accept(scheduler.nextTickNs(System.nanoTime()));
        });
    }

    private void noteFailure(int board, NeckarException why) {
        if (failures.get(board).isEmpty()) {
            counters.one(ServiceCounter.BOARD_FAILURES);
        }
        failures.set(board, Optional.of(why));
    }

    @Override
    public void ended(int board, BoardRun ended, BoardOutcome outcome, BoardTime time) {
        var run = (LiveRun) ended;
        var last = answers.of(run, outcome, time);
        under(() -> {
            over(run, last);
            scheduler.ended(board, time, System.nanoTime());
            alarm.accept(scheduler.nextTickNs(System.nanoTime()));
        });
    }

    @Override
    public void endedWithBoard(
            int board, BoardRun ended, BoardOutcome outcome, BoardTime time, boolean again, NeckarException why) {
        var run = (LiveRun) ended;
        Consumer<RunListener> last = again ? listener -> listener.failed(why) : answers.of(run, outcome, time);
        under(() -> {
            noteFailure(board, why);
            if (again && sessions.containsKey(run.session().key())) {
                counters.one(ServiceCounter.RUNS_MOVED);
                run.putBack();
            } else {
                over(run, last);
            }
            scheduler.endedWithBoard(board, time, again, System.nanoTime());
            alarm.accept(scheduler.nextTickNs(System.nanoTime()));
        });
    }

    /** Time has passed; returns when to call again. */
    long tick(long nowNs) {
        long next = locked(() -> {
            scheduler.tick(nowNs);
            return scheduler.nextTickNs(nowNs);
        });
        for (var worker : workers) {
            next = Math.min(next, worker.abortOverdue(nowNs));
        }
        return next;
    }

    void pause(int board, boolean paused) {
        under(() -> {
            scheduler.pause(board, paused, System.nanoTime());
        });
        if (!paused) {
            workers.get(board).retry();
        }
    }

    /** Refuses new runs from now on; true when all that were accepted are over before the time is. */
    boolean drain(long ns) {
        lock.lock();
        try {
            draining = true;
            long leftNs = ns;
            while (sessions.values().stream().anyMatch(live -> !live.runs().isEmpty())) {
                if (leftNs <= 0) {
                    return false;
                }
                leftNs = changed.awaitNanos(leftNs);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            unlock();
        }
    }

    /** Fails what waits, ends what is on boards, and lets the boards go. */
    void end() {
        under(() -> {
            draining = true;
            for (var live : sessions.values()) {
                for (var run : List.copyOf(live.runs().values())) {
                    if (run.state() == LiveRun.State.WAITING) {
                        scheduler.remove(live.key(), run.sequence(), false, System.nanoTime());
                    }
                }
                for (var run : List.copyOf(live.runs().values())) {
                    if (run.state() == LiveRun.State.WAITING) {
                        leave(run, new ServiceEnding());
                    } else {
                        cancelOnBoard(run);
                    }
                }
            }
        });
        drain(2 * ServiceSettings.CANCEL_GRACE.toNanos());
        workers.forEach(BoardWorker::stop);
        try {
            for (var worker : workers) {
                worker.join(TimeUnit.SECONDS.toMillis(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
