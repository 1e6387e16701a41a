package org.neckar.tools.service.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Boards, clients and a clock for a scheduler, all of them numbers. Checks at every start what must always hold: the
 * board is idle, the number is the next one of its session, and the run was neither over nor withdrawn.
 */
final class ScheduleSimulation implements Decisions {
    static final long MS = 1_000_000;

    /** How a run ended. */
    enum Fate {
        FINISHED,
        LOST_WITH_BOARD,
        EXPIRED,
        WITHOUT_BOARD,
        CANCELLED,
        LEFT
    }

    record Run(long session, long sequence) {}

    private record Event(long atNs, long order, Runnable what) {}

    final Scheduler scheduler;
    final Map<Run, Fate> fates = new HashMap<>();
    final Map<Long, List<Long>> started = new LinkedHashMap<>();
    final Map<String, Long> boardNs = new HashMap<>();
    final Map<String, Long> longestWaitNs = new HashMap<>();
    final Map<Long, String> users = new LinkedHashMap<>();

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::atNs).thenComparingLong(Event::order));
    private final Map<Long, LongSupplier> runTimes = new HashMap<>();
    private final Map<String, Long> latestEndNs = new HashMap<>();
    private final Set<Run> moved = new HashSet<>();
    private final Run[] onBoard;
    private final Long[] content;
    private final long[] beganNs;
    private final long[] ticket;
    private final long switchNs;
    private Runnable afterEnd = () -> {};
    private long nowNs;
    private long order;

    ScheduleSimulation(
            ScheduleSettings settings,
            int boards,
            java.util.function.Function<String, UserLimits> limits,
            long switchNs) {
        scheduler = new Scheduler(settings, boards, limits, this);
        this.switchNs = switchNs;
        onBoard = new Run[boards];
        content = new Long[boards];
        beganNs = new long[boards];
        ticket = new long[boards];
        for (int board = 0; board < boards; board++) {
            scheduler.boardReady(board, 0);
        }
    }

    long nowNs() {
        return nowNs;
    }

    int boards() {
        return onBoard.length;
    }

    Run onBoard(int board) {
        return onBoard[board];
    }

    void open(long session, String user, Mobility mobility, LongSupplier runNs) {
        scheduler.open(session, user, mobility, Optional.empty(), 0);
        users.put(session, user);
        runTimes.put(session, runNs);
        started.put(session, new ArrayList<>());
    }

    void at(long timeNs, Runnable what) {
        events.add(new Event(timeNs, order++, what));
    }

    /** What to do whenever a run has ended. */
    void afterEnd(Runnable what) {
        afterEnd = what;
    }

    void runUntil(long endNs) {
        while (!events.isEmpty() && events.peek().atNs() <= endNs) {
            var event = events.poll();
            nowNs = event.atNs();
            event.what().run();
        }
        nowNs = Math.max(nowNs, endNs);
    }

    /** Lets time pass, with every tick the scheduler asks for, until nothing happens any more. */
    void runOut() {
        while (true) {
            long tickNs = scheduler.nextTickNs(nowNs);
            if (events.isEmpty() && tickNs == Long.MAX_VALUE) {
                return;
            }
            if (!events.isEmpty() && events.peek().atNs() <= tickNs) {
                runUntil(events.peek().atNs());
            } else {
                nowNs = Math.max(nowNs, tickNs);
                scheduler.tick(nowNs);
            }
        }
    }

    @Override
    public void start(int board, long session, long sequence) {
        var run = new Run(session, sequence);
        assertNull(onBoard[board], "board " + board + " is busy");
        assertFalse(fates.containsKey(run), () -> run + " is over: " + fates.get(run));
        var before = started.get(session);
        if (!moved.remove(run)) {
            assertTrue(before.isEmpty() || before.getLast() < sequence, () -> run + " after " + before.getLast());
            for (long missing = before.isEmpty() ? 0 : before.getLast() + 1; missing < sequence; missing++) {
                assertTrue(fates.containsKey(new Run(session, missing)), run + " begins before " + missing);
            }
            before.add(sequence);
        }
        for (var other : onBoard) {
            assertFalse(other != null && other.session() == session, () -> run + " begins beside " + other);
        }
        var user = users.get(session);
        if (!isOnABoard(user)) {
            longestWaitNs.merge(user, nowNs - latestEndNs.getOrDefault(user, nowNs), Math::max);
        }
        onBoard[board] = run;
        beganNs[board] = nowNs;
        long enteringNs = content[board] != null && content[board] == session ? 0 : switchNs;
        content[board] = session;
        long runNs = runTimes.get(session).getAsLong();
        long mine = ++ticket[board];
        at(nowNs + enteringNs + runNs, () -> {
            if (ticket[board] == mine) {
                end(board, new BoardTime(0, enteringNs, runNs), Fate.FINISHED);
                scheduler.ended(board, new BoardTime(0, enteringNs, runNs), nowNs);
                afterEnd.run();
            }
        });
    }

    private boolean isOnABoard(String user) {
        for (var run : onBoard) {
            if (run != null && users.get(run.session()).equals(user)) {
                return true;
            }
        }
        return false;
    }

    private void end(int board, BoardTime time, Fate fate) {
        var run = onBoard[board];
        onBoard[board] = null;
        ticket[board]++;
        var user = users.get(run.session());
        boardNs.merge(user, time.totalNs(), Long::sum);
        latestEndNs.put(user, nowNs);
        if (fate != null) {
            over(run, fate);
        }
    }

    /** A board fails, with its run if there is one; the run goes back if it may. */
    void failBoard(int board, boolean again) {
        content[board] = null;
        if (onBoard[board] == null) {
            scheduler.boardFailed(board, nowNs);
            return;
        }
        var run = onBoard[board];
        boolean back = again && scheduler.isOpen(run.session());
        end(board, new BoardTime(0, 0, nowNs - beganNs[board]), back ? null : Fate.LOST_WITH_BOARD);
        if (back) {
            moved.add(run);
        }
        scheduler.endedWithBoard(board, new BoardTime(0, 0, nowNs), back, nowNs);
    }

    /** Submits a run; the program is one word. */
    void submit(long session, long sequence, long deadlineNs) {
        scheduler.submit(session, sequence, 1, deadlineNs, nowNs);
    }

    void cancel(Run run) {
        // Noted before: the scheduler may start what comes next at once.
        var fate = fates.putIfAbsent(run, Fate.CANCELLED);
        if (!scheduler.remove(run.session(), run.sequence(), true, nowNs) && fate == null) {
            fates.remove(run);
        }
    }

    void close(long session) {
        if (!scheduler.isOpen(session)) {
            return;
        }
        for (long sequence : scheduler.session(session).waiting()) {
            over(new Run(session, sequence), Fate.LEFT);
        }
        scheduler.close(session, nowNs);
    }

    @Override
    public void refuse(long session, long sequence, Refusal why) {
        over(new Run(session, sequence), why == Refusal.EXPIRED ? Fate.EXPIRED : Fate.WITHOUT_BOARD);
    }

    private void over(Run run, Fate fate) {
        assertNull(fates.put(run, fate), () -> run + " is over twice");
    }

    /** No board is idle while a run could begin on it; for sessions that may use any board. */
    void assertWorkConserving() {
        boolean idle = false;
        for (int board = 0; board < onBoard.length; board++) {
            idle |= scheduler.board(board, nowNs).condition() == BoardCondition.IDLE;
        }
        for (long session : users.keySet()) {
            if (idle && scheduler.isOpen(session)) {
                var state = scheduler.session(session);
                assertFalse(
                        !state.running()
                                && !state.waiting().isEmpty()
                                && state.waiting().getFirst() == state.next(),
                        () -> "run %d of session %d waits beside an idle board".formatted(state.next(), session));
            }
        }
    }

    /** Share of a user in all board time, 0..1. */
    double share(String user) {
        double all = boardNs.values().stream().mapToLong(ns -> ns).sum();
        return boardNs.getOrDefault(user, 0L) / all;
    }

    void assertFate(Fate fate, long session, long sequence) {
        assertEquals(fate, fates.get(new Run(session, sequence)), "run %d of %d".formatted(sequence, session));
    }
}
