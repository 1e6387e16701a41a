package org.neckar.grenade.place;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neckar.grenade.network.NetworkDescription;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.Recording;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;

/** A network with one circuit for each of its neurons. Immutable. */
public final class Placement {
    private static final int NONE = -1;

    private final NetworkDescription network;
    private final Map<Population, int[]> circuits;
    private final int[] populationAt = new int[AtomicNeuronOnDLS.SIZE];
    private final int[] neuronAt = new int[AtomicNeuronOnDLS.SIZE];

    Placement(NetworkDescription network, Map<Population, int[]> circuits) {
        this.network = network;
        this.circuits = new HashMap<>(circuits);
        Arrays.fill(populationAt, NONE);
        for (int p = 0; p < network.populations().size(); p++) {
            int[] places = circuits.get(network.populations().get(p));
            for (int neuron = 0; neuron < places.length; neuron++) {
                populationAt[places[neuron]] = p;
                neuronAt[places[neuron]] = neuron;
            }
        }
    }

    /** The network that was placed. */
    public NetworkDescription network() {
        return network;
    }

    /** Number of the circuit of a neuron, 0..511. */
    public int circuit(Population population, int neuron) {
        return circuits.get(population)[neuron];
    }

    /** The circuits of a population, neuron 0 first. */
    public List<AtomicNeuronOnDLS> of(Population population) {
        return Arrays.stream(circuits.get(population))
                .mapToObj(AtomicNeuronOnDLS::new)
                .toList();
    }

    /** The circuit whose membrane a recording looks at. */
    public AtomicNeuronOnDLS of(Recording.Membrane membrane) {
        return new AtomicNeuronOnDLS(circuit(membrane.population(), membrane.neuron()));
    }

    /** True when a neuron of the network sits on the circuit. */
    public boolean isUsed(int circuit) {
        return populationAt[circuit] != NONE;
    }

    /** Numbers of all circuits in use, ascending. */
    public int[] used() {
        return IntStream.range(0, AtomicNeuronOnDLS.SIZE).filter(this::isUsed).toArray();
    }

    /** The population that owns a circuit. */
    public Optional<Population> populationAt(int circuit) {
        return isUsed(circuit) ? Optional.of(network.populations().get(populationAt[circuit])) : Optional.empty();
    }

    /** Position in {@link NetworkDescription#populations()} of the owner of a used circuit. */
    public int populationIndexAt(int circuit) {
        return populationAt[circuit];
    }

    /** Index in its population of the neuron on a used circuit. */
    public int neuronAt(int circuit) {
        return neuronAt[circuit];
    }

    /** Name of what sits on a circuit, for messages: {@code exc[3]}. */
    public String nameAt(int circuit) {
        return populationAt(circuit)
                .map(p -> "%s[%d]".formatted(p.name(), neuronAt[circuit]))
                .orElse("unused");
    }

    @Override
    public String toString() {
        return "Placement(%s, %d of %d circuits)".formatted(network.name(), used().length, AtomicNeuronOnDLS.SIZE);
    }
}
