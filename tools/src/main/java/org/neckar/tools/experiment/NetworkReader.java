package org.neckar.tools.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.NetworkDescription;
import org.neckar.grenade.network.Origin;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.Recording;
import org.neckar.grenade.network.SpikeSource;

/**
 * Reads everything that makes a network. Names are declared first and groups built afterwards, so that a group that is
 * wrong does not make those that refer to it look wrong too.
 */
final class NetworkReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern MEMBRANE = Pattern.compile("([A-Za-z_][A-Za-z0-9_-]*)\\[([0-9]{1,9})]\\.membrane");
    private static final Pattern SPIKES = Pattern.compile("([A-Za-z_][A-Za-z0-9_-]*)\\.spikes");

    private final Findings findings;
    private final Network network;
    private final double runtimeUs;
    private final Set<String> declared = new LinkedHashSet<>();
    private final Map<String, Origin> built = new LinkedHashMap<>();
    private final SequencedMap<String, Long> seeds = new LinkedHashMap<>();
    private int membranes;

    NetworkReader(Findings findings, String name, double runtimeUs) {
        this.findings = findings;
        this.network = Network.named(name);
        this.runtimeUs = runtimeUs;
    }

    /** One group: an entry in one turn of its loop. */
    private record Group(String name, Item value) {}

    /** Reads a group of the given name. */
    @FunctionalInterface
    private interface GroupReader {
        Optional<? extends Origin> read(String name, Item value);
    }

    /** The network; empty when something was found wrong. */
    Optional<NetworkDescription> read(Section top) {
        var sources = declare(top, "sources");
        var populations = declare(top, "populations");
        build(sources, this::source);
        build(populations, this::population);
        if (populations.isEmpty() && findings.count() == 0) {
            findings.add(top.item().finding("experiment: there is no population (allowed: at least one)"));
        }
        top.get("projections").ifPresent(this::projections);
        top.get("record").ifPresent(this::recordings);
        return findings.count() > 0
                ? Optional.empty()
                : findings.attempt(
                        () -> top.get("populations").orElse(top.item()).checked(network::description));
    }

    /** All seeds that were read, by name. */
    SequencedMap<String, Long> seeds() {
        return seeds;
    }

    /** The groups of a part of the file, one list for every entry. */
    private List<List<Group>> declare(Section top, String part) {
        var groups = new ArrayList<List<Group>>();
        var entries = top.get(part).flatMap(item -> findings.attempt(() -> item.entries(part)));
        for (var entry : entries.orElse(List.of())) {
            var turns = new ArrayList<Group>();
            findings.attempt(() -> {
                for (var variables : Loop.turns(entry.value())) {
                    var key = entry.key().with(variables);
                    turns.add(new Group(newName(key), entry.value().with(variables)));
                }
                return turns;
            });
            groups.add(turns);
        }
        return groups;
    }

    private String newName(Item key) {
        var name = key.text("name");
        if (!NAME.matcher(name).matches()) {
            throw key.fault("name: '%s' (allowed: a letter, then letters, digits, _ and -)".formatted(name));
        }
        if (!declared.add(name)) {
            throw key.fault("name: '%s' is taken; names are unique among sources and populations".formatted(name));
        }
        return name;
    }

    /** What is wrong in one turn of a loop is wrong in all of them: the first one is enough. */
    private void build(List<List<Group>> entries, GroupReader reader) {
        for (var turns : entries) {
            int before = findings.count();
            for (var group : turns) {
                findings.attempt(() -> reader.read(group.name(), group.value()))
                        .flatMap(origin -> origin)
                        .ifPresent(origin -> built.put(group.name(), origin));
                if (findings.count() > before) {
                    break;
                }
            }
        }
    }

    private Optional<Origin> source(String name, Item value) {
        return SourceReader.read(name, value, runtimeUs, seeds).map(read -> switch (read) {
            case SpikeSource source -> network.add(source.named(name));
            case BackgroundSource source -> network.add(source.named(name));
            case Population population -> population;
        });
    }

    private Optional<Population> population(String name, Item value) {
        return PopulationReader.read(name, value).map(network::add);
    }

    private void projections(Item list) {
        for (var entry : findings.attempt(() -> list.list("projections")).orElse(List.of())) {
            int before = findings.count();
            findings.attempt(() -> {
                for (var variables : Loop.turns(entry)) {
                    projection(entry.with(variables));
                    if (findings.count() > before) {
                        break;
                    }
                }
                return entry;
            });
        }
    }

    private void projection(Item entry) {
        var section = entry.section("projection", ProjectionReader.KEYS);
        var from = group(section, "from");
        var to = group(section, "to").filter(target -> {
            if (!(target instanceof Population)) {
                findings.add(section.get("to")
                        .orElseThrow()
                        .finding("to: '%s' is a source (allowed: a population)".formatted(target.name())));
            }
            return target instanceof Population;
        });
        if (from.isPresent() && to.isPresent()) {
            new ProjectionReader(section, seeds).read(network, from.get(), (Population) to.get());
        }
    }

    /** The group that a key names; empty for one that is missing, unknown or wrong itself. */
    private Optional<Origin> group(Section section, String key) {
        return findings.attempt(() -> {
                    var item = section.required(key);
                    return known(item, key, item.text(key));
                })
                .flatMap(origin -> origin);
    }

    private Optional<Origin> known(Item item, String what, String name) {
        if (!declared.contains(name)) {
            throw item.fault("%s: there is no '%s' (%s)".formatted(what, name, Suggestion.among(name, declared)));
        }
        return Optional.ofNullable(built.get(name));
    }

    private void recordings(Item list) {
        for (var item : findings.attempt(() -> list.list("record")).orElse(List.of())) {
            findings.attempt(() -> {
                recording(item);
                return item;
            });
        }
    }

    private void recording(Item item) {
        var text = item.text("record");
        var spikes = SPIKES.matcher(text);
        var membrane = MEMBRANE.matcher(text);
        if (spikes.matches()) {
            known(item, "record", spikes.group(1)).ifPresent(origin -> item.checked(() -> record(origin)));
        } else if (membrane.matches()) {
            if (++membranes > NetworkDescription.MAX_MEMBRANES) {
                throw item.fault("record: %d recordings (the MADC has %d channels); record the others in another run"
                        .formatted(membranes, NetworkDescription.MAX_MEMBRANES));
            }
            membrane(item, membrane.group(1), Integer.parseInt(membrane.group(2)));
        } else {
            throw item.fault(("record: '%s' (allowed: NAME[INDEX].membrane, for example neurons[0].membrane, and"
                            + " NAME.spikes of a background source)")
                    .formatted(text));
        }
    }

    private Origin record(Origin origin) {
        network.record(new Recording.Spikes(origin));
        return origin;
    }

    private void membrane(Item item, String name, int neuron) {
        known(item, "record", name).ifPresent(origin -> {
            if (!(origin instanceof Population population)) {
                throw item.fault("record: '%s' is a source and has no membrane".formatted(origin.name()));
            }
            item.checked(() -> network.record(population.membrane(neuron)));
        });
    }
}
