package org.neckar.tools.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A small run for the tests of this package. */
final class RunOutputs {
    private RunOutputs() {}

    static RunOutput relay() {
        var source = new SpikeColumns("stimulus", 1, new int[] {0, 0}, new double[] {20, 40});
        var relay = new SpikeColumns("relay", 3, new int[] {0, 2, 0}, new double[] {21.5, 22.004, 41.25});
        var silent = new SpikeColumns("silent", 2, new int[0], new double[0]);
        return new RunOutput(
                "relay", "populations: {}\n", List.of(source, relay, silent), List.of(trace("membrane")), facts());
    }

    static TraceColumns trace(String name) {
        return new TraceColumns(
                new TraceColumns.Label(name, "membrane", "LSB", "relay[0]"),
                new double[] {0, 0.5, 1, 1.5},
                new double[] {400, Double.NaN, 412.5, 399});
    }

    static RunFacts facts() {
        return facts("sim:?seed=7");
    }

    static RunFacts facts(String connection) {
        return new RunFacts(
                connection,
                "chip model, seed 7",
                "0x000000000badcafe",
                "nominal transfer functions",
                map("v_leak", "calibrated", "tau_mem", "nominal"),
                "sha256:00ff",
                100,
                map("chip", 7L, "noise", -1L),
                map("neckar", "0.1.0", "java", "25.0.3"),
                map("compile", 0.125, "execute", 0.5),
                map("spikes lost", 0L, "samples lost", 1L));
    }

    private static <V> SequencedMap<String, V> map(String first, V one, String second, V two) {
        var map = new LinkedHashMap<String, V>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
