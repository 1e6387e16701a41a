package org.neckar.grenade.network;

import java.util.List;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;

/**
 * An immutable, complete network: the first value of the chain from a network to its results.
 *
 * @param name name of the network
 * @param sources spike sources in the order in which they were added
 * @param backgrounds background sources in the order in which they were added
 * @param populations populations in the order in which they were added
 * @param projections projections in the order in which they were added
 * @param membranes recorded membranes, at most {@value #MAX_MEMBRANES}
 * @param recordedBackgrounds the background sources whose spikes are recorded
 */
public record NetworkDescription(
        String name,
        List<SpikeSource> sources,
        List<BackgroundSource> backgrounds,
        List<Population> populations,
        List<Projection> projections,
        List<Recording.Membrane> membranes,
        List<BackgroundSource> recordedBackgrounds) {
    /** Membranes the MADC records at the same time, one per readout multiplexer. */
    public static final int MAX_MEMBRANES = 2;

    /** Checks the sizes against the chip. */
    public NetworkDescription {
        sources = List.copyOf(sources);
        backgrounds = List.copyOf(backgrounds);
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
        membranes = List.copyOf(membranes);
        recordedBackgrounds = List.copyOf(recordedBackgrounds);
        int neurons = populations.stream().mapToInt(Population::size).sum();
        if (neurons > AtomicNeuronOnDLS.SIZE) {
            throw new NetworkInvalid("network '%s': %d neurons (a chip has %d); make it smaller"
                    .formatted(name, neurons, AtomicNeuronOnDLS.SIZE));
        }
        if (membranes.size() > MAX_MEMBRANES) {
            throw new NetworkInvalid(
                    "network '%s': %d membrane recordings (the MADC has %d channels); record the others in another run"
                            .formatted(name, membranes.size(), MAX_MEMBRANES));
        }
    }
}
