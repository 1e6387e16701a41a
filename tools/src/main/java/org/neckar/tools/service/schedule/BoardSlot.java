package org.neckar.tools.service.schedule;

/** One board as the scheduler sees it. */
final class BoardSlot {
    private final int index;
    private BoardCondition condition = BoardCondition.CONNECTING;
    private boolean paused;
    private long sinceNs;
    private WaitingRun run;
    private long runSinceNs;
    private double expectedNs;
    private SessionQueue session;
    private SessionQueue leaving;
    private long sliceNs;
    private long boardNs;

    BoardSlot(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    BoardCondition condition() {
        return condition == BoardCondition.IDLE && paused ? BoardCondition.PAUSED : condition;
    }

    long sinceNs() {
        return sinceNs;
    }

    void to(BoardCondition next, long nowNs) {
        condition = next;
        sinceNs = nowNs;
    }

    void pause(boolean now, long nowNs) {
        if (paused != now) {
            paused = now;
            sinceNs = nowNs;
        }
    }

    boolean isIdle() {
        return condition() == BoardCondition.IDLE;
    }

    /** Whether it works, now or when an administrator lets it. */
    boolean isInOrder() {
        return condition == BoardCondition.IDLE || condition == BoardCondition.BUSY;
    }

    /** Whether it gets work. */
    boolean isServing() {
        return isInOrder() && !paused;
    }

    /** The session that had the board last, or has it now; null at first. */
    SessionQueue session() {
        return session;
    }

    /** The session that had the board before the present run, if another one. */
    SessionQueue leaving() {
        return leaving;
    }

    WaitingRun run() {
        return run;
    }

    double expectedNs() {
        return expectedNs;
    }

    long sliceNs() {
        return sliceNs;
    }

    long boardNs() {
        return boardNs;
    }

    void begin(WaitingRun next, double expected, boolean newSlice, long nowNs) {
        run = next;
        runSinceNs = nowNs;
        expectedNs = expected;
        leaving = session == next.session() ? null : session;
        session = next.session();
        if (newSlice) {
            sliceNs = 0;
        }
        to(BoardCondition.BUSY, nowNs);
    }

    WaitingRun end(BoardTime time, long nowNs) {
        var ended = run;
        run = null;
        leaving = null;
        sliceNs += time.enteringNs() + time.runNs();
        boardNs += time.totalNs();
        to(BoardCondition.IDLE, nowNs);
        return ended;
    }

    /** Expected time until the present run ends. */
    long remainingNs(long runNs, long nowNs) {
        return run == null ? 0 : Math.max(0, runNs - (nowNs - runSinceNs));
    }

    /** Forgets a session that has ended, so that its place is not kept. */
    void forget(SessionQueue ended) {
        if (session == ended && run == null) {
            session = null;
        }
    }
}
