package org.neckar.tools.service.rim;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The runs under way to clients, by session and number. Any thread. */
final class Deliveries {
    private final Map<Key, RunDelivery> present = new ConcurrentHashMap<>();

    private record Key(String session, long sequence) {}

    /** A call has begun. One that was there before is over: its client has come over another connection. */
    void add(String session, long sequence, RunDelivery delivery) {
        var before = present.put(new Key(session, sequence), delivery);
        if (before != null) {
            before.replace();
        }
    }

    /** A call is over; false if another one has taken its place. */
    boolean remove(String session, long sequence, RunDelivery delivery) {
        return present.remove(new Key(session, sequence), delivery);
    }

    /** Time has passed. */
    void tick() {
        present.values().forEach(RunDelivery::tick);
    }

    int size() {
        return present.size();
    }
}
