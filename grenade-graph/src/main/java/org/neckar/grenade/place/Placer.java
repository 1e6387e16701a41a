package org.neckar.grenade.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neckar.grenade.network.NetworkDescription;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.Recording;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.NeuronColumnOnDLS;
import org.neckar.hal.coordinate.NeuronEventOutputOnDLS;

/**
 * Gives each neuron a circuit. Places chosen by the user are honoured; the other neurons are dealt in order, one to
 * each event output in turn, so that the spikes of a population spread over all PADI buses. Two recorded membranes
 * never share one of the four readout lines (odd or even columns of a row). The same network is always placed alike.
 */
public final class Placer {
    private static final int OUTPUTS = NeuronEventOutputOnDLS.SIZE;
    private static final int COLUMNS_PER_OUTPUT = NeuronColumnOnDLS.SIZE / OUTPUTS;

    private final NetworkDescription network;
    private final Map<Population, int[]> circuits = new HashMap<>();
    private final boolean[] taken = new boolean[AtomicNeuronOnDLS.SIZE];
    private final Set<Integer> recordedLines = new HashSet<>();
    private int position;

    private Placer(NetworkDescription network) {
        this.network = network;
    }

    /**
     * Places a network.
     *
     * @throws PlacementFailed when two neurons want the same circuit, or recorded membranes share a readout line
     */
    public static Placement place(NetworkDescription network) {
        Placer placer = new Placer(network);
        for (Population population : network.populations()) {
            if (!population.places().isEmpty()) {
                placer.takeChosen(population);
            }
        }
        for (Population population : network.populations()) {
            if (population.places().isEmpty()) {
                placer.deal(population);
            }
        }
        return new Placement(network, placer.circuits);
    }

    private void takeChosen(Population population) {
        List<AtomicNeuronOnDLS> places = population.places();
        int[] chosen = new int[places.size()];
        for (int neuron = 0; neuron < chosen.length; neuron++) {
            int circuit = places.get(neuron).toEnum();
            if (taken[circuit]) {
                throw new PlacementFailed("population '%s': neuron %d wants %s, which has an owner (free: %d of %d)"
                        .formatted(population.name(), neuron, places.get(neuron), free(), AtomicNeuronOnDLS.SIZE));
            }
            if (isRecorded(population, neuron) && !recordedLines.add(readoutLine(circuit))) {
                throw new PlacementFailed(
                        ("population '%s': recorded neuron %d on %s shares its readout line with another recording"
                                        + " (one per row and parity of the column); place it in the next column")
                                .formatted(population.name(), neuron, places.get(neuron)));
            }
            taken[circuit] = true;
            chosen[neuron] = circuit;
        }
        circuits.put(population, chosen);
    }

    private void deal(Population population) {
        if (population.size() > free()) {
            throw new PlacementFailed("population '%s': needs %d circuits (free: %d of %d); owners: %s"
                    .formatted(population.name(), population.size(), free(), AtomicNeuronOnDLS.SIZE, owners()));
        }
        int[] dealt = new int[population.size()];
        for (int neuron = 0; neuron < dealt.length; neuron++) {
            dealt[neuron] = next(population, neuron);
            taken[dealt[neuron]] = true;
        }
        circuits.put(population, dealt);
    }

    private int next(Population population, int neuron) {
        while (taken[circuitAt(position)]) {
            position++;
        }
        if (!isRecorded(population, neuron)) {
            return circuitAt(position);
        }
        for (int p = position; p < AtomicNeuronOnDLS.SIZE; p++) {
            int circuit = circuitAt(p);
            if (!taken[circuit] && recordedLines.add(readoutLine(circuit))) {
                return circuit;
            }
        }
        throw new PlacementFailed(
                "population '%s': recorded neuron %d finds no free circuit on another readout line (free: %d of %d)"
                        .formatted(population.name(), neuron, free(), AtomicNeuronOnDLS.SIZE));
    }

    /** The order in which circuits are dealt: event outputs in turn, rows and column parities alternating. */
    private static int circuitAt(int position) {
        int output = position % OUTPUTS;
        int round = position / OUTPUTS;
        int row = round & 1;
        int parity = (position ^ (round >> 1)) & 1;
        int column = output * COLUMNS_PER_OUTPUT + 2 * (round / 4) + parity;
        return row * NeuronColumnOnDLS.SIZE + column;
    }

    private static int readoutLine(int circuit) {
        return 2 * (circuit / NeuronColumnOnDLS.SIZE) + circuit % 2;
    }

    private boolean isRecorded(Population population, int neuron) {
        return network.membranes().contains(new Recording.Membrane(population, neuron));
    }

    private int free() {
        int count = 0;
        for (boolean isTaken : taken) {
            count += isTaken ? 0 : 1;
        }
        return count;
    }

    private String owners() {
        return circuits.entrySet().stream()
                .map(entry -> entry.getKey().name() + " " + entry.getValue().length)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
