package org.neckar.tools.service.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * What one user had of the boards. The virtual time is board time divided by weight: of those who compete, the one with
 * the least is next.
 */
final class UserAccount {
    private final String name;
    private UserLimits limits;
    /** Sessions with runs that wait or are on a board; the one that waits longest for its turn first. */
    private final Deque<SessionQueue> sessions = new ArrayDeque<>();

    private final MedianTime median = new MedianTime();
    private double virtualNs;
    private double provisionalNs;
    private boolean competing;
    private int running;
    private int waitingRuns;
    private long waitingWords;
    private long boardNs;
    private long window;
    private long windowNs;
    private long servedAt;

    UserAccount(String name, UserLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    String name() {
        return name;
    }

    UserLimits limits() {
        return limits;
    }

    /** Changes what the user may have. */
    void limit(UserLimits other) {
        limits = other;
    }

    Deque<SessionQueue> sessions() {
        return sessions;
    }

    MedianTime median() {
        return median;
    }

    double virtualNs() {
        return virtualNs;
    }

    /** Virtual time with the estimated cost of what is on boards now. */
    double expectedNs() {
        return virtualNs + provisionalNs;
    }

    /** Refuses a program for which the user has no room. */
    void requireRoom(long words) {
        if (waitingRuns >= limits.queuedRuns()) {
            throw new NeckarException(
                    Recovery.RETRY,
                    "user %s: %d runs wait (allowed %d); wait for the results of some"
                            .formatted(name, waitingRuns, limits.queuedRuns()));
        }
        if (words > limits.queuedWords()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "user %s: a program of %d words (allowed %d waiting); split it"
                            .formatted(name, words, limits.queuedWords()));
        }
        if (waitingWords + words > limits.queuedWords()) {
            throw new NeckarException(
                    Recovery.RETRY,
                    "user %s: programs of %d words wait, %d more (allowed %d); wait for the results of some"
                            .formatted(name, waitingWords, words, limits.queuedWords()));
        }
    }

    /** Enters the competition, without credit for the time outside; or leaves it. */
    void compete(boolean now, double virtualNowNs) {
        if (now && !competing) {
            virtualNs = Math.max(virtualNs, virtualNowNs);
        }
        competing = now;
    }

    boolean isCompeting() {
        return competing;
    }

    int running() {
        return running;
    }

    int waitingRuns() {
        return waitingRuns;
    }

    long waitingWords() {
        return waitingWords;
    }

    long boardNs() {
        return boardNs;
    }

    /** Order of the latest starts, for users whose virtual times are equal. */
    long servedAt() {
        return servedAt;
    }

    void queued(WaitingRun run) {
        waitingRuns++;
        waitingWords += run.words();
    }

    void dequeued(WaitingRun run) {
        waitingRuns--;
        waitingWords -= run.words();
    }

    void begin(double expectedNs, long start) {
        running++;
        provisionalNs += expectedNs;
        servedAt = start;
    }

    void end(double expectedNs) {
        running--;
        provisionalNs = running == 0 ? 0 : provisionalNs - expectedNs;
    }

    /** Pays for board time. */
    void charge(long ns, double weight, long inWindow) {
        boardNs += ns;
        virtualNs += ns / weight;
        roll(inWindow);
        windowNs += ns;
    }

    /** Board time in a window. */
    long windowNs(long inWindow) {
        return window == inWindow ? windowNs : 0;
    }

    /** Whether the board time of a window is used up. */
    boolean isHeldBack(long inWindow) {
        return limits.boardTime().isPresent()
                && windowNs(inWindow) >= limits.boardTime().get().toNanos();
    }

    private void roll(long inWindow) {
        if (window != inWindow) {
            window = inWindow;
            windowNs = 0;
        }
    }
}
