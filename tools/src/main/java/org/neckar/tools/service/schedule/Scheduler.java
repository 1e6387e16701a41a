package org.neckar.tools.service.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Decides which run begins on which board. Fair between users by board time: each user has a virtual time, board time
 * divided by weight; the user with the least virtual time of those who compete is next. Who begins to compete starts at
 * the least virtual time of those who do already: time away gives no credit and costs nothing.
 *
 * <p>A session keeps its board for a slice of board time as long as it has runs. Sessions of one user take turns. Runs
 * of one session begin in the order of their numbers, one at a time. A switch of sessions is paid by the user who
 * enters.
 *
 * <p>With one board and {@code L} the slice plus the longest run plus the longest switch, a user who always has runs
 * waits between two slices at most the sum over all competing users of {@code (w / wUser + 1) L}: nobody can be ahead
 * of anybody by more than {@code L / w} of virtual time.
 *
 * <p>Not thread-safe: the caller orders the events. No call waits for anything.
 */
public final class Scheduler {
    private final ScheduleSettings settings;
    private final Function<String, UserLimits> limits;
    private final Decisions decisions;
    private final List<BoardSlot> boards = new ArrayList<>();
    private final Map<String, UserAccount> accounts = new HashMap<>();
    private final Map<Long, SessionQueue> sessions = new HashMap<>();
    /** Users with runs that wait or are on a board. */
    private final Set<UserAccount> active = new LinkedHashSet<>();

    private final PriorityQueue<WaitingRun> deadlines =
            new PriorityQueue<>(Comparator.comparingLong(WaitingRun::deadlineNs));
    private final MedianTime median = new MedianTime();
    private double virtualNowNs;
    private double leaderNs;
    private long starts;

    /**
     * @param settings times
     * @param boards number of boards; none is ready yet
     * @param limits what each user may have, asked whenever a session is opened
     * @param decisions takes the decisions
     */
    public Scheduler(ScheduleSettings settings, int boards, Function<String, UserLimits> limits, Decisions decisions) {
        this.settings = settings;
        this.limits = limits;
        this.decisions = decisions;
        for (int i = 0; i < boards; i++) {
            this.boards.add(new BoardSlot(i));
        }
    }

    /** A board waits for work. */
    public void boardReady(int board, long nowNs) {
        boards.get(board).to(BoardCondition.IDLE, nowNs);
        decide(nowNs);
    }

    /** A board without a run is out of order; it stays so until it is ready. */
    public void boardFailed(int board, long nowNs) {
        boards.get(board).to(BoardCondition.FAILED, nowNs);
        decide(nowNs);
    }

    /** Holds a board back, or gives it work again. A run on it goes on. */
    public void pause(int board, boolean paused, long nowNs) {
        boards.get(board).pause(paused, nowNs);
        decide(nowNs);
    }

    /**
     * Adds a session without runs.
     *
     * @param session key of the caller's choice
     * @param user its owner
     * @param mobility whether it may change its board
     * @param home index of the board it begins on; empty for any
     * @param next number of its first run
     */
    public void open(long session, String user, Mobility mobility, Optional<Integer> home, long next) {
        var allowed = limits.apply(user);
        var account = accounts.computeIfAbsent(user, name -> new UserAccount(name, allowed));
        account.limit(allowed);
        var queue = new SessionQueue(session, account, mobility, home.orElse(SessionQueue.NOWHERE), next);
        if (sessions.putIfAbsent(session, queue) != null) {
            throw new NeckarException(Recovery.BUG, "scheduler: session %d is opened twice".formatted(session));
        }
    }

    /** Uses a number up that will not be submitted any more. */
    public void skip(long session, long sequence) {
        queue(session).use(sequence);
    }

    /** Removes a session; its runs that wait are gone at once, one on a board is charged when it ends. */
    public void close(long session, long nowNs) {
        var queue = sessions.remove(session);
        if (queue == null) {
            return;
        }
        queue.close();
        queue.waiting().values().forEach(queue.account()::dequeued);
        deadlines.removeAll(queue.waiting().values());
        queue.waiting().clear();
        boards.forEach(board -> board.forget(queue));
        leave(queue);
        decide(nowNs);
    }

    /**
     * A run whose program is here waits from now on.
     *
     * @param words words of the program
     * @param deadlineNs time by which it must have begun; {@link Long#MAX_VALUE} for none
     * @throws NeckarException ({@link Recovery#RETRY}) if the user has too much waiting; ({@link Recovery#BUG}) if the
     *     number was submitted before
     */
    public void submit(long session, long sequence, long words, long deadlineNs, long nowNs) {
        var queue = queue(session);
        var account = queue.account();
        account.requireRoom(words);
        var run = new WaitingRun(queue, sequence, words, deadlineNs);
        if (sequence < queue.next() || queue.waiting().putIfAbsent(sequence, run) != null) {
            throw new NeckarException(
                    Recovery.BUG,
                    "scheduler: run %d of session %d is submitted twice; the next is %d"
                            .formatted(sequence, session, queue.next()));
        }
        if (run.hasDeadline()) {
            deadlines.add(run);
        }
        account.queued(run);
        if (!account.sessions().contains(queue)) {
            account.sessions().add(queue);
        }
        active.add(account);
        decide(nowNs);
    }

    /**
     * Takes a run out of the queue.
     *
     * @param used whether its number is used up; otherwise the runs behind it wait until it is submitted again
     * @return false if it does not wait
     */
    public boolean remove(long session, long sequence, boolean used, long nowNs) {
        var queue = sessions.get(session);
        var run = queue == null ? null : queue.waiting().remove(sequence);
        if (run == null) {
            return false;
        }
        dropped(run, used);
        decide(nowNs);
        return true;
    }

    private void dropped(WaitingRun run, boolean used) {
        var queue = run.session();
        queue.account().dequeued(run);
        if (run.hasDeadline()) {
            deadlines.remove(run);
        }
        if (used) {
            queue.use(run.sequence());
        }
        leave(queue);
    }

    /** The run of a board is over, and the board waits for work. */
    public void ended(int board, BoardTime time, long nowNs) {
        var run = charge(board, time, nowNs);
        run.session().end();
        leave(run.session());
        decide(nowNs);
    }

    /**
     * A board failed during its run.
     *
     * @param again whether the run goes back to the head of its queue; otherwise it is over
     */
    public void endedWithBoard(int board, BoardTime time, boolean again, long nowNs) {
        var run = charge(board, time, nowNs);
        var queue = run.session();
        if (again && !queue.isClosed()) {
            queue.putBack(run.withoutDeadline());
            queue.account().queued(run);
        } else {
            queue.end();
            leave(queue);
        }
        boards.get(board).to(BoardCondition.FAILED, nowNs);
        decide(nowNs);
    }

    private WaitingRun charge(int board, BoardTime time, long nowNs) {
        var slot = boards.get(board);
        var leaving = slot.leaving();
        double expectedNs = slot.expectedNs();
        var run = slot.end(time, nowNs);
        var account = run.session().account();
        account.end(expectedNs);
        pay(account, time.enteringNs() + time.runNs(), nowNs);
        if (leaving != null) {
            pay(leaving.account(), time.leavingNs(), nowNs);
        }
        account.median().add(time.runNs());
        median.add(time.runNs());
        return run;
    }

    private void pay(UserAccount account, long ns, long nowNs) {
        account.charge(ns, weight(account), window(nowNs));
        leaderNs = Math.max(leaderNs, account.virtualNs());
    }

    private double weight(UserAccount account) {
        int serving = (int) boards.stream().filter(BoardSlot::isServing).count();
        if (serving <= 1) {
            return account.limits().weight();
        }
        var competing = active.stream().filter(UserAccount::isCompeting).toList();
        return EffectiveWeights.of(account, competing, serving);
    }

    /** Takes a session without runs out of its user's turns, and a user without runs out of the competition. */
    private void leave(SessionQueue queue) {
        var account = queue.account();
        if (queue.waiting().isEmpty() && !queue.isRunning()) {
            account.sessions().remove(queue);
        }
        if (account.waitingRuns() == 0 && account.running() == 0) {
            account.compete(false, virtualNowNs);
            active.remove(account);
        }
    }

    /** Time has passed. */
    public void tick(long nowNs) {
        while (!deadlines.isEmpty() && deadlines.peek().deadlineNs() <= nowNs) {
            var run = deadlines.poll();
            run.session().waiting().remove(run.sequence());
            dropped(run, true);
            decisions.refuse(run.session().key(), run.sequence(), Decisions.Refusal.EXPIRED);
        }
        decide(nowNs);
    }

    /** The next moment at which {@link #tick} has something to do; {@link Long#MAX_VALUE} if there is none. */
    public long nextTickNs(long nowNs) {
        long next = deadlines.isEmpty() ? Long.MAX_VALUE : deadlines.peek().deadlineNs();
        long patienceNs = settings.withoutBoard().toNanos();
        for (var account : active) {
            if (account.isHeldBack(window(nowNs))) {
                next = Math.min(next, (window(nowNs) + 1) * settings.window().toNanos());
            }
            for (var queue : account.sessions()) {
                next = Math.min(next, queue.stalledUntilNs(patienceNs));
            }
        }
        return next;
    }

    private long window(long nowNs) {
        return Math.floorDiv(nowNs, settings.window().toNanos());
    }

    private void decide(long nowNs) {
        refuseStalled(nowNs);
        compete(nowNs);
        for (var board : boards) {
            if (board.isIdle()) {
                next(board, nowNs).ifPresent(queue -> begin(board, queue, nowNs));
            }
        }
    }

    private void refuseStalled(long nowNs) {
        long patienceNs = settings.withoutBoard().toNanos();
        var tooLong = new ArrayList<SessionQueue>();
        for (var account : active) {
            for (var queue : account.sessions()) {
                boolean stalled =
                        !queue.waiting().isEmpty() && boards.stream().noneMatch(board -> isServable(queue, board));
                if (queue.isStalledTooLong(stalled, nowNs, patienceNs)) {
                    tooLong.add(queue);
                }
            }
        }
        for (var queue : tooLong) {
            for (var run : List.copyOf(queue.waiting().values())) {
                queue.waiting().remove(run.sequence());
                dropped(run, true);
                decisions.refuse(queue.key(), run.sequence(), Decisions.Refusal.WITHOUT_BOARD);
            }
        }
    }

    private boolean isServable(SessionQueue queue, BoardSlot board) {
        return board.isInOrder() && mayUse(queue, board);
    }

    private boolean mayUse(SessionQueue queue, BoardSlot board) {
        if (queue.home() == SessionQueue.NOWHERE || queue.home() == board.index()) {
            return true;
        }
        var home = boards.get(queue.home());
        return switch (queue.mobility()) {
            case STAY -> false;
            case FAILOVER -> home.condition() == BoardCondition.FAILED;
            case ANYWHERE -> !home.isIdle();
        };
    }

    /** Lets users in and out of the competition, and moves the virtual time on. */
    private void compete(long nowNs) {
        double least = Double.POSITIVE_INFINITY;
        for (var account : active) {
            account.compete(account.running() > 0 || isWaiting(account, nowNs), virtualNowNs);
            if (account.isCompeting()) {
                least = Math.min(least, account.virtualNs());
            }
        }
        virtualNowNs = Math.max(virtualNowNs, least == Double.POSITIVE_INFINITY ? leaderNs : least);
    }

    private boolean isWaiting(UserAccount account, long nowNs) {
        if (account.isHeldBack(window(nowNs))) {
            return false;
        }
        for (var queue : account.sessions()) {
            if (queue.isReady() && boards.stream().anyMatch(board -> board.isServing() && mayUse(queue, board))) {
                return true;
            }
        }
        return false;
    }

    private Optional<SessionQueue> next(BoardSlot board, long nowNs) {
        var present = board.session();
        if (present != null && board.sliceNs() < settings.slice().toNanos() && isEligible(present, board, nowNs)) {
            return Optional.of(present);
        }
        if (present != null && present.account().sessions().remove(present)) {
            present.account().sessions().addLast(present);
        }
        UserAccount best = null;
        SessionQueue turn = null;
        for (var account : active) {
            if (best != null && !isBefore(account, best)) {
                continue;
            }
            for (var queue : account.sessions()) {
                if (isEligible(queue, board, nowNs)) {
                    best = account;
                    turn = queue;
                    break;
                }
            }
        }
        return Optional.ofNullable(turn);
    }

    private boolean isEligible(SessionQueue queue, BoardSlot board, long nowNs) {
        return queue.isReady() && !queue.account().isHeldBack(window(nowNs)) && mayUse(queue, board);
    }

    private static boolean isBefore(UserAccount one, UserAccount other) {
        int order = Double.compare(one.expectedNs(), other.expectedNs());
        return order < 0 || (order == 0 && one.servedAt() < other.servedAt());
    }

    private void begin(BoardSlot board, SessionQueue queue, long nowNs) {
        boolean newSlice =
                board.session() != queue || board.sliceNs() >= settings.slice().toNanos();
        var account = queue.account();
        var run = queue.begin(board.index());
        account.dequeued(run);
        if (run.hasDeadline()) {
            deadlines.remove(run);
        }
        double expectedNs = expectedRunNs(account) / weight(account);
        account.begin(expectedNs, ++starts);
        board.begin(run, expectedNs, newSlice, nowNs);
        decisions.start(board.index(), queue.key(), run.sequence());
    }

    private long expectedRunNs(UserAccount account) {
        return account.median().isEmpty() ? median.ns() : account.median().ns();
    }

    private SessionQueue queue(long session) {
        var queue = sessions.get(session);
        if (queue == null) {
            throw new NeckarException(Recovery.BUG, "scheduler: there is no session %d".formatted(session));
        }
        return queue;
    }

    /** Where a run stands; empty if it does not wait. */
    public Optional<QueuePlace> place(long session, long sequence, long nowNs) {
        var queue = sessions.get(session);
        if (queue == null || !queue.waiting().containsKey(sequence)) {
            return Optional.empty();
        }
        return Optional.of(new QueueEstimate(active, boards, this::expectedRunNs).of(queue, sequence, nowNs));
    }

    /** Number of runs that wait. */
    public int waiting() {
        return active.stream().mapToInt(UserAccount::waitingRuns).sum();
    }

    /** What is known of the users who have had sessions. */
    public List<UserState> users(long nowNs) {
        return accounts.values().stream()
                .sorted(Comparator.comparing(UserAccount::name))
                .map(account -> new UserState(
                        account.name(),
                        account.limits().weight(),
                        account.boardNs(),
                        account.windowNs(window(nowNs)),
                        account.waitingRuns()))
                .toList();
    }

    /** What is known of a board. */
    public BoardState board(int board, long nowNs) {
        var slot = boards.get(board);
        return new BoardState(
                slot.condition(),
                nowNs - slot.sinceNs(),
                Optional.ofNullable(slot.session()).map(SessionQueue::key),
                slot.boardNs());
    }

    /** Whether there is such a session. */
    public boolean isOpen(long session) {
        return sessions.containsKey(session);
    }

    /** What is known of a session. */
    public SessionState session(long session) {
        var queue = queue(session);
        return new SessionState(
                queue.home() == SessionQueue.NOWHERE ? Optional.empty() : Optional.of(queue.home()),
                queue.next(),
                List.copyOf(queue.waiting().keySet()),
                queue.isRunning());
    }

    /**
     * A user.
     *
     * @param name who
     * @param weight of the share
     * @param boardNs board time so far
     * @param windowNs board time in the present window
     * @param waiting runs that wait
     */
    public record UserState(String name, double weight, long boardNs, long windowNs, int waiting) {}

    /**
     * A board.
     *
     * @param condition what it does
     * @param forNs for how long
     * @param session whose content it holds
     * @param boardNs board time so far
     */
    public record BoardState(BoardCondition condition, long forNs, Optional<Long> session, long boardNs) {}

    /**
     * A session.
     *
     * @param home index of its board
     * @param next number of the next run to begin
     * @param waiting numbers of the runs that wait
     * @param running whether one is on a board
     */
    public record SessionState(Optional<Integer> home, long next, List<Long> waiting, boolean running) {}
}
