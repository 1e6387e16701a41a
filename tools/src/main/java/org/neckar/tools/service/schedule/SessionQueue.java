package org.neckar.tools.service.schedule;

import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The runs of one session that wait, by number, and where the session stands. */
final class SessionQueue {
    static final int NOWHERE = -1;

    private final long key;
    private final UserAccount account;
    private final Mobility mobility;
    private final NavigableMap<Long, WaitingRun> waiting = new TreeMap<>();
    /** Numbers that are used up although their turn has not come: runs that were cancelled or expired. */
    private final Set<Long> skipped = new HashSet<>();

    private int home;
    private long next;
    private boolean running;
    private boolean closed;
    private boolean stalled;
    private long stalledSinceNs;

    SessionQueue(long key, UserAccount account, Mobility mobility, int home, long next) {
        this.key = key;
        this.account = account;
        this.mobility = mobility;
        this.home = home;
        this.next = next;
    }

    long key() {
        return key;
    }

    UserAccount account() {
        return account;
    }

    Mobility mobility() {
        return mobility;
    }

    /** The board it stays with, or {@link #NOWHERE}. */
    int home() {
        return home;
    }

    /** Number of the run whose turn it is. */
    long next() {
        return next;
    }

    NavigableMap<Long, WaitingRun> waiting() {
        return waiting;
    }

    boolean isRunning() {
        return running;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    /** Whether the run whose turn it is waits for a board. */
    boolean isReady() {
        return !running && !waiting.isEmpty() && waiting.firstKey() == next;
    }

    WaitingRun begin(int board) {
        home = board;
        running = true;
        return waiting.pollFirstEntry().getValue();
    }

    void end() {
        running = false;
        use(next);
    }

    void putBack(WaitingRun run) {
        running = false;
        waiting.put(run.sequence(), run);
    }

    /** Passes over a number that will never begin. */
    void use(long sequence) {
        skipped.add(sequence);
        while (skipped.remove(next)) {
            next++;
        }
    }

    /** Notes whether no board can serve it now; true when that has lasted for longer than the patience. */
    boolean isStalledTooLong(boolean now, long nowNs, long patienceNs) {
        if (now && !stalled) {
            stalledSinceNs = nowNs;
        }
        stalled = now;
        return stalled && nowNs - stalledSinceNs >= patienceNs;
    }

    /** When the patience ends; {@link Long#MAX_VALUE} if a board can serve it. */
    long stalledUntilNs(long patienceNs) {
        return stalled ? stalledSinceNs + patienceNs : Long.MAX_VALUE;
    }
}
