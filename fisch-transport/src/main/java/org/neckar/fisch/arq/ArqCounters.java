package org.neckar.fisch.arq;

import java.util.EnumMap;
import java.util.Map;

/** The counters of one endpoint. Read them on the thread of the endpoint, or take a {@link #snapshot} there. */
@SuppressWarnings("EnumOrdinal") // index of a table over all constants
public final class ArqCounters {
    private static final ArqCounter[] ALL = ArqCounter.values();

    private final long[] values = new long[ALL.length];

    ArqCounters() {}

    /** The present value. */
    public long of(ArqCounter counter) {
        return values[counter.ordinal()];
    }

    /** All values at this moment. */
    public Map<ArqCounter, Long> snapshot() {
        var snapshot = new EnumMap<ArqCounter, Long>(ArqCounter.class);
        for (var counter : ALL) {
            snapshot.put(counter, of(counter));
        }
        return snapshot;
    }

    void increment(ArqCounter counter) {
        values[counter.ordinal()]++;
    }

    void add(ArqCounter counter, long amount) {
        values[counter.ordinal()] += amount;
    }

    @Override
    public String toString() {
        return snapshot().toString();
    }
}
