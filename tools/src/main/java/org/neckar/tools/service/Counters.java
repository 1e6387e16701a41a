package org.neckar.tools.service;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** The counters of one service. Thread-safe. */
final class Counters {
    private final Map<ServiceCounter, LongAdder> counts = new EnumMap<>(ServiceCounter.class);

    Counters() {
        for (var counter : ServiceCounter.values()) {
            counts.put(counter, new LongAdder());
        }
    }

    void add(ServiceCounter counter, long count) {
        counts.get(counter).add(count);
    }

    void one(ServiceCounter counter) {
        add(counter, 1);
    }

    long of(ServiceCounter counter) {
        return counts.get(counter).sum();
    }
}
