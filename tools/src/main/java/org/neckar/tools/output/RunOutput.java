package org.neckar.tools.output;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * A finished run as plain columns: everything the files, the pictures and the summary are made from, free of domain
 * objects.
 *
 * @param experiment short name, the title of pictures
 * @param network the network description as text, kept word for word
 * @param spikes one entry per population or source, each name once
 * @param traces one entry per recording, each name once
 * @param facts what has to be known to repeat the run
 */
public record RunOutput(
        String experiment, String network, List<SpikeColumns> spikes, List<TraceColumns> traces, RunFacts facts) {
    /** @throws NeckarException if two populations or two traces share a name */
    public RunOutput {
        Objects.requireNonNull(experiment, "experiment");
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(facts, "facts");
        spikes = List.copyOf(spikes);
        traces = List.copyOf(traces);
        requireDistinct("population", spikes, SpikeColumns::population);
        requireDistinct("trace", traces, TraceColumns::name);
    }

    private static <T> void requireDistinct(String kind, List<T> columns, Function<T, String> name) {
        var seen = new HashSet<String>();
        for (T column : columns) {
            if (!seen.add(name.apply(column))) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        kind + " names · run output · '" + name.apply(column)
                                + "' twice (allowed: once) · rename one of them");
            }
        }
    }
}
