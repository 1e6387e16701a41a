package org.neckar.grenade.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.network.Origin;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.Projection;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.Synapses;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;

/**
 * All synapses of a placed network as columns, ordered by source. A source is a number: a circuit 0..511 for a neuron,
 * {@link #FIRST_EXTERNAL} and up for the external sources, {@link #firstBackground()} and up for the background
 * sources, each in the order of the network. Immutable.
 */
public final class PlacedSynapses {
    /** Number of the first external source. */
    public static final int FIRST_EXTERNAL = AtomicNeuronOnDLS.SIZE;

    private final int[] firstOfSource;
    private final int[] targets;
    private final int[] weights;
    private final Map<Origin, Integer> base;
    private final int firstBackground;

    private PlacedSynapses(
            int[] firstOfSource, int[] targets, int[] weights, Map<Origin, Integer> base, int firstBackground) {
        this.firstOfSource = firstOfSource;
        this.targets = targets;
        this.weights = weights;
        this.base = base;
        this.firstBackground = firstBackground;
    }

    /** The synapses of a placed network. */
    public static PlacedSynapses of(Placement placement) {
        Map<Origin, Integer> base = new HashMap<>();
        int sources = FIRST_EXTERNAL;
        for (SpikeSource source : placement.network().sources()) {
            base.put(source, sources);
            sources += source.size();
        }
        int firstBackground = sources;
        for (BackgroundSource source : placement.network().backgrounds()) {
            base.put(source, sources);
            sources += source.size();
        }
        List<Projection> projections = placement.network().projections();
        int[] first = new int[sources + 1];
        for (Projection projection : projections) {
            Synapses synapses = projection.synapses();
            for (int i = 0; i < synapses.size(); i++) {
                first[number(placement, base, projection.origin(), synapses.source(i)) + 1]++;
            }
        }
        for (int source = 0; source < sources; source++) {
            first[source + 1] += first[source];
        }
        int[] next = first.clone();
        int[] targets = new int[first[sources]];
        int[] weights = new int[targets.length];
        for (Projection projection : projections) {
            Synapses synapses = projection.synapses();
            for (int i = 0; i < synapses.size(); i++) {
                int slot = next[number(placement, base, projection.origin(), synapses.source(i))]++;
                targets[slot] = placement.circuit(projection.target(), synapses.target(i));
                weights[slot] = synapses.weight(i);
            }
        }
        return new PlacedSynapses(first, targets, weights, base, firstBackground);
    }

    private static int number(Placement placement, Map<Origin, Integer> base, Origin origin, int index) {
        return switch (origin) {
            case Population population -> placement.circuit(population, index);
            case SpikeSource source -> base.get(source) + index;
            case BackgroundSource source -> base.get(source) + index;
        };
    }

    /** Number of one source of a group of external sources. */
    public int external(SpikeSource source, int index) {
        return base.get(source) + index;
    }

    /** Number of the first background source. */
    public int firstBackground() {
        return firstBackground;
    }

    /** Number of one source of a group of background sources. */
    public int background(BackgroundSource source, int index) {
        return base.get(source) + index;
    }

    /** Number of sources: all circuits, used or not, all external and all background sources. */
    public int sources() {
        return firstOfSource.length - 1;
    }

    /** Number of synapses. */
    public int size() {
        return targets.length;
    }

    /** First synapse of a source; its last one is before {@code first(source + 1)}. */
    public int first(int source) {
        return firstOfSource[source];
    }

    /** True when spikes of the source go to at least one neuron. */
    public boolean isHeard(int source) {
        return firstOfSource[source] < firstOfSource[source + 1];
    }

    /** Circuit a synapse leads to. */
    public int target(int synapse) {
        return targets[synapse];
    }

    /** Signed weight of a synapse. */
    public int weight(int synapse) {
        return weights[synapse];
    }

    @Override
    public String toString() {
        return "PlacedSynapses(%d)".formatted(targets.length);
    }
}
