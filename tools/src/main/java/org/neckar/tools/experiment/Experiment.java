package org.neckar.tools.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.neckar.grenade.network.NetworkDescription;
import org.neckar.grenade.network.TimeSpan;

/**
 * An experiment as its file describes it: complete and checked as far as that is possible without placing it on a chip.
 *
 * @param name short name, by default that of the file without its ending
 * @param text the file word for word
 * @param network what runs
 * @param runtime how long it runs, chip time
 * @param seeds every seed the file gives, by the name of what it shapes
 */
public record Experiment(
        String name, String text, NetworkDescription network, TimeSpan runtime, SequencedMap<String, Long> seeds) {
    /** Takes a copy of the map. */
    public Experiment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(runtime, "runtime");
        seeds = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(seeds));
    }
}
