package org.neckar.fisch.connection;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** The targets that connections of this process hold. Thread-safe. */
final class HeldTargets {
    private static final double NS_PER_SECOND = 1e9;

    private final ConcurrentMap<String, Holder> holders = new ConcurrentHashMap<>();

    /**
     * Takes a target for a connection.
     *
     * @throws NeckarException ({@link Recovery#RETRY}) if another connection holds it; the message says which
     */
    Holder take(String target, String uri) {
        var holder = new Holder(target, uri, Thread.currentThread().getName(), System.nanoTime());
        var other = holders.putIfAbsent(target, holder);
        if (other != null) {
            throw new NeckarException(
                    Recovery.RETRY,
                    ("connection %s: %s is held by %s, opened %.1f s ago in thread '%s' (allowed one connection); "
                                    + "close that one first")
                            .formatted(
                                    uri,
                                    target,
                                    other.uri,
                                    (System.nanoTime() - other.sinceNs) / NS_PER_SECOND,
                                    other.thread));
        }
        return holder;
    }

    /** One target taken; closing gives it back, and doing so twice does nothing. */
    final class Holder implements AutoCloseable {
        private final String target;
        private final String uri;
        private final String thread;
        private final long sinceNs;

        private Holder(String target, String uri, String thread, long sinceNs) {
            this.target = target;
            this.uri = uri;
            this.thread = thread;
            this.sinceNs = sinceNs;
        }

        @Override
        public void close() {
            holders.remove(target, this);
        }
    }

    /** A connection that gives its target back when it is closed. */
    static Connection holding(Holder holder, Connection connection) {
        return new Connection() {
            @Override
            public RunTimes execute(long[] words, int from, int count, WordSink sink) {
                return connection.execute(words, from, count, sink);
            }

            @Override
            public BoardInfo info() {
                return connection.info();
            }

            @Override
            public void close() {
                try {
                    connection.close();
                } finally {
                    holder.close();
                }
            }

            @Override
            public String toString() {
                return connection.toString();
            }
        };
    }
}
