package org.neckar.tools.service;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.schedule.Mobility;
import org.neckar.tools.service.session.Session;
import org.neckar.tools.service.session.SessionOptions;
import org.neckar.tools.service.session.SessionTable;

/** The sessions of a running service: found by user and secret, closed when nobody uses them. Thread-safe. */
final class LiveSessions {
    private final ServiceSettings settings;
    private final SessionTable table;
    private final Dispatcher dispatcher;
    private final Counters counters;
    private final Map<Session, LiveSession> bySession = new LinkedHashMap<>();
    private long keys;

    LiveSessions(ServiceSettings settings, SessionTable table, Dispatcher dispatcher, Counters counters) {
        this.settings = settings;
        this.table = table;
        this.dispatcher = dispatcher;
        this.counters = counters;
        for (var session : table.all()) {
            add(session);
        }
    }

    private synchronized LiveSession add(Session session) {
        var live = new LiveSession(++keys, session, System.nanoTime());
        bySession.put(session, live);
        dispatcher.open(live, home(session));
        return live;
    }

    /** The board of the latest run, else the one the client asked for. */
    private Optional<Integer> home(Session session) {
        var options = session.identity().options();
        var names = settings.boards().stream().map(board -> board.name()).toList();
        return session.board()
                .filter(name -> options.mobility() != Mobility.ANYWHERE)
                .or(options::board)
                .map(names::indexOf)
                .filter(index -> index >= 0);
    }

    LiveSession open(String secret, String user, SessionOptions options) {
        if (dispatcher.isDraining()) {
            throw new ServiceEnding();
        }
        requireRoom(user);
        var live = add(table.open(secret, user, options));
        counters.one(ServiceCounter.SESSIONS_OPENED);
        dispatcher.wake(live.usedNs() + settings.session().lease().toNanos());
        return live;
    }

    private synchronized void requireRoom(String user) {
        long open = bySession.values().stream()
                .filter(live -> live.user().equals(user))
                .count();
        int most = settings.limitsOf(user).sessions();
        if (open >= most) {
            throw new NeckarException(
                    Recovery.RETRY,
                    "user %s: %d sessions are open (allowed %d); close one".formatted(user, open, most));
        }
    }

    /** The session of a secret; it counts as used now. */
    LiveSession find(String user, String secret) {
        var session = table.find(secret, user).orElseThrow(SessionUnknown::new);
        synchronized (this) {
            var live = bySession.get(session);
            if (live == null) {
                throw new SessionUnknown();
            }
            live.touch(System.nanoTime());
            return live;
        }
    }

    /** Number of the first run of a session that is neither answered nor under way. */
    long next(LiveSession live) {
        return dispatcher.locked(() -> {
            long next = live.session().next();
            var ahead = live.session().answeredAhead();
            while (live.runs().containsKey(next) || ahead.contains(next)) {
                next++;
            }
            return next;
        });
    }

    /** What was lost when the service ended the last time. */
    Optional<String> notice(LiveSession live) {
        return live.session()
                .interrupted()
                .map(sequence -> ("run %d was on the board when the service ended; its effects are lost;"
                                + " session restored as of %s: submit it again")
                        .formatted(sequence, sequence == 0 ? "its opening" : "run " + (sequence - 1)));
    }

    void close(LiveSession live, ServiceCounter why) {
        synchronized (this) {
            if (bySession.remove(live.session()) == null) {
                return;
            }
        }
        dispatcher.close(live);
        table.end(live.session());
        counters.one(why);
    }

    /** Closes sessions whose lease or life is over; returns when to look again. */
    long expire(long nowNs) {
        long leaseNs = settings.session().lease().toNanos();
        long longestMs = settings.session().longest().toMillis();
        long nowMs = Instant.now().toEpochMilli();
        long next = Long.MAX_VALUE;
        for (var live : all()) {
            if (dispatcher.locked(() -> !live.runs().isEmpty())) {
                live.touch(nowNs);
            }
            long lifeNs =
                    TimeUnit.MILLISECONDS.toNanos(live.session().identity().createdMs() + longestMs - nowMs);
            long leftNs = Math.min(live.usedNs() + leaseNs - nowNs, lifeNs);
            if (leftNs <= 0) {
                close(live, ServiceCounter.SESSIONS_EXPIRED);
            } else {
                next = Math.min(next, nowNs + leftNs);
            }
        }
        return next;
    }

    private synchronized List<LiveSession> all() {
        return List.copyOf(bySession.values());
    }
}
