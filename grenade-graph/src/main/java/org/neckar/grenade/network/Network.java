package org.neckar.grenade.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the parts of a network. {@link #description()} is the immutable value that is placed, routed and run; adding
 * more afterwards changes nothing of it. One thread at a time.
 *
 * <pre>{@code
 * var net = Network.named("relay");
 * var in = net.add(SpikeSource.of(20, 40, 60));
 * var out = net.add(Population.of(8, Lif.defaults().withTauMem(us(10))));
 * net.connect(in, out, Connector.allToAll(), weight(31));
 * var trace = net.record(out.membrane(0));
 * }</pre>
 */
public final class Network {
    private final String name;
    private final List<SpikeSource> sources = new ArrayList<>();
    private final List<BackgroundSource> backgrounds = new ArrayList<>();
    private final List<Population> populations = new ArrayList<>();
    private final List<Projection> projections = new ArrayList<>();
    private final List<Recording.Membrane> membranes = new ArrayList<>();
    private final List<BackgroundSource> recordedBackgrounds = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Network(String name) {
        this.name = name;
    }

    /** An empty network. */
    public static Network named(String name) {
        return new Network(name);
    }

    /** Adds spike sources; without a name they get one. Use the returned object from here on. */
    public SpikeSource add(SpikeSource source) {
        SpikeSource added = source.named(uniqueName(source.name(), "source", sources.size()));
        sources.add(added);
        return added;
    }

    /** Adds spike sources on the chip; without a name they get one. Use the returned object from here on. */
    public BackgroundSource add(BackgroundSource source) {
        BackgroundSource added = source.named(uniqueName(source.name(), "background", backgrounds.size()));
        backgrounds.add(added);
        return added;
    }

    /**
     * Adds a population; without a name it gets one. All its spikes are recorded. Use the returned object from here on.
     */
    public Population add(Population population) {
        Population added = population.named(uniqueName(population.name(), "population", populations.size()));
        populations.add(added);
        return added;
    }

    private String uniqueName(String wanted, String kind, int number) {
        String result = wanted.isEmpty() ? kind + number : wanted;
        if (!names.add(result)) {
            throw new NetworkInvalid(
                    "network '%s': the name '%s' is taken; names are unique among sources and populations"
                            .formatted(name, result));
        }
        return result;
    }

    /** Connects two groups of this network. */
    public Projection connect(Origin origin, Population target, Connector connector, Weight weight) {
        requireMine(origin);
        requireMine(target);
        Projection projection = new Projection(
                "%s->%s#%d".formatted(origin.name(), target.name(), projections.size()),
                origin,
                target,
                connector.connect(origin.size(), target.size(), weight));
        projections.add(projection);
        return projection;
    }

    /** Records a membrane. */
    public Recording.Membrane record(Recording.Membrane membrane) {
        requireMine(membrane.population());
        if (!membranes.contains(membrane)) {
            membranes.add(membrane);
        }
        return membrane;
    }

    /** Records the spikes of a background source; those of populations are recorded anyway. */
    public Recording.Spikes record(Recording.Spikes spikes) {
        requireMine(spikes.origin());
        if (spikes.origin() instanceof BackgroundSource source && !recordedBackgrounds.contains(source)) {
            recordedBackgrounds.add(source);
        }
        return spikes;
    }

    private void requireMine(Origin group) {
        boolean known = switch (group) {
            case SpikeSource source -> sources.contains(source);
            case BackgroundSource source -> backgrounds.contains(source);
            case Population population -> populations.contains(population);
        };
        if (!known) {
            throw new NetworkInvalid("network '%s': '%s' does not belong to it; use the object that add(...) returned"
                    .formatted(name, group.name()));
        }
    }

    /** The network as an immutable value. */
    public NetworkDescription description() {
        return new NetworkDescription(
                name, sources, backgrounds, populations, projections, membranes, recordedBackgrounds);
    }
}
