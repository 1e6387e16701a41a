package org.neckar.tools.service;

import java.util.Map;
import java.util.TreeMap;
import org.neckar.tools.service.pool.SessionContent;
import org.neckar.tools.service.session.Session;

/** A session while the service runs: its runs that are not over, and when it was used last. */
final class LiveSession {
    private final long key;
    private final Session session;
    /** Guarded by the dispatcher. */
    private final Map<Long, LiveRun> runs = new TreeMap<>();

    private volatile long usedNs;
    private volatile boolean enforced;

    LiveSession(long key, Session session, long nowNs) {
        this.key = key;
        this.session = session;
        usedNs = nowNs;
    }

    /** By which the scheduler knows it. */
    long key() {
        return key;
    }

    Session session() {
        return session;
    }

    String name() {
        return session.identity().name();
    }

    String user() {
        return session.identity().user();
    }

    Map<Long, LiveRun> runs() {
        return runs;
    }

    void touch(long nowNs) {
        usedNs = nowNs;
    }

    long usedNs() {
        return usedNs;
    }

    void enforce() {
        enforced = true;
    }

    /** Whether a complete initialisation was asked for since the last call. */
    boolean takeEnforced() {
        boolean was = enforced;
        enforced = false;
        return was;
    }

    SessionContent content() {
        return session.content();
    }
}
