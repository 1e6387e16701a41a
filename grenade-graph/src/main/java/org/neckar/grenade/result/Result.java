package org.neckar.grenade.result;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.grenade.network.Origin;
import org.neckar.grenade.network.Recording;

/** What one run brought. Immutable. Ask with the objects of the network. */
public final class Result {
    private final Map<Origin, Spikes> spikes;
    private final Map<Recording.Membrane, Trace> traces;
    private final Counters counters;
    private final PhaseTimes times;
    private final RunRecord record;

    Result(
            Map<Origin, Spikes> spikes,
            Map<Recording.Membrane, Trace> traces,
            Counters counters,
            PhaseTimes times,
            RunRecord record) {
        this.spikes = Collections.unmodifiableMap(new LinkedHashMap<>(spikes));
        this.traces = Collections.unmodifiableMap(new LinkedHashMap<>(traces));
        this.counters = counters;
        this.times = times;
        this.record = record;
    }

    /**
     * The spikes of a population, or of a background source that was recorded.
     *
     * @throws NeckarException when it is not of the network that ran, or was not recorded
     */
    public Spikes of(Origin origin) {
        return require(spikes.get(origin), origin.toString());
    }

    /** The spikes of what was recorded. */
    public Spikes of(Recording.Spikes recording) {
        return of(recording.origin());
    }

    /**
     * The trace of a recorded membrane.
     *
     * @throws NeckarException when it was not recorded
     */
    public Trace of(Recording.Membrane membrane) {
        return require(traces.get(membrane), membrane.name());
    }

    private <T> T require(T found, String what) {
        if (found == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "result of network '%s': %s was not recorded; use the objects of the network that ran"
                            .formatted(record.network(), what));
        }
        return found;
    }

    /** The spikes of all populations, then of the recorded background sources, in the order of the network. */
    public Collection<Spikes> spikes() {
        return spikes.values();
    }

    /** All traces, in the order of the network. */
    public Collection<Trace> traces() {
        return traces.values();
    }

    /** What became of the events. */
    public Counters counters() {
        return counters;
    }

    /** What the run cost. */
    public PhaseTimes times() {
        return times;
    }

    /** How the result came about. */
    public RunRecord record() {
        return record;
    }

    /** Time axis of all results: length of the run in microseconds. */
    public double runTimeUs() {
        return record.runTimeUs();
    }

    @Override
    public String toString() {
        return "Result(%s, %d spikes, %d traces)".formatted(record.network(), counters.spikes(), traces.size());
    }
}
