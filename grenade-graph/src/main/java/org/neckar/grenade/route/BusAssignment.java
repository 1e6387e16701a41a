package org.neckar.grenade.route;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.place.PlacedSynapses;
import org.neckar.hal.coordinate.NeuronColumnOnDLS;
import org.neckar.hal.coordinate.PADIBusOnPADIBusBlock;

/**
 * Chooses the PADI bus of every source. A neuron's bus follows from its place; a group of background sources goes to a
 * bus with a free generator in each half that needs one, an external source to any bus, each to the one on which it
 * needs the fewest synapse rows.
 */
final class BusAssignment {
    static final int NO_BUS = -1;
    static final int COLUMNS = NeuronColumnOnDLS.SIZE;
    static final int COLUMNS_PER_OUTPUT = 32;
    private static final int BUSES = PADIBusOnPADIBusBlock.SIZE;
    private static final int HALVES = 2;
    private static final int HALVES_AND_SIGNS = 4;

    private final PlacedSynapses synapses;
    private final int[] busOfSource;
    private final int[][] degrees = new int[BUSES * HALVES_AND_SIGNS][COLUMNS];
    private final int[] rows = new int[BUSES * HALVES_AND_SIGNS];
    private final int[] sourcesOnBus = new int[BUSES];
    private final BackgroundSource[] generators = new BackgroundSource[HALVES * BUSES];

    private BusAssignment(PlacedSynapses synapses) {
        this.synapses = synapses;
        this.busOfSource = new int[synapses.sources()];
        Arrays.fill(busOfSource, NO_BUS);
    }

    /**
     * The bus of every source, {@link #NO_BUS} for those nobody hears. All sources of a background group have the same.
     *
     * @throws RoutingFailed when there are more background groups than generators
     */
    static int[] of(PlacedSynapses synapses, List<BackgroundGroup> backgrounds) {
        BusAssignment assignment = new BusAssignment(synapses);
        for (int circuit = 0; circuit < PlacedSynapses.FIRST_EXTERNAL; circuit++) {
            if (synapses.isHeard(circuit)) {
                assignment.put(circuit, eventOutput(circuit) % BUSES);
            }
        }
        backgrounds.stream()
                .sorted(Comparator.comparing(group -> !(group.needs(0) && group.needs(1))))
                .forEach(assignment::put);
        for (int source = PlacedSynapses.FIRST_EXTERNAL; source < synapses.firstBackground(); source++) {
            if (synapses.isHeard(source)) {
                assignment.put(source, assignment.cheapest(source, source + 1, IntStream.range(0, BUSES)));
            }
        }
        return assignment.busOfSource;
    }

    static int eventOutput(int circuit) {
        return circuit % COLUMNS / COLUMNS_PER_OUTPUT;
    }

    /** Half of the chip and sign of a synapse as one index 0..3: top and bottom, excitatory and inhibitory. */
    static int halfAndSign(int targetCircuit, int weight) {
        return 2 * (targetCircuit / COLUMNS) + (weight < 0 ? 1 : 0);
    }

    private void put(BackgroundGroup group) {
        int[] free = IntStream.range(0, BUSES)
                .filter(bus -> IntStream.range(0, HALVES)
                        .noneMatch(half -> group.needs(half) && generators[half * BUSES + bus] != null))
                .toArray();
        if (free.length == 0) {
            throw new RoutingFailed(("background source '%s': no generator is free (each half of the chip has %d, and a"
                            + " group that both halves hear needs one in each; taken by %s); use larger groups, or place"
                            + " its targets in one half")
                    .formatted(
                            group.source().name(),
                            BUSES,
                            Arrays.stream(generators)
                                    .filter(Objects::nonNull)
                                    .map(BackgroundSource::name)
                                    .distinct()
                                    .toList()));
        }
        int bus = cheapest(group.first(), group.end(), Arrays.stream(free));
        for (int source = group.first(); source < group.end(); source++) {
            put(source, bus);
        }
        for (int half = 0; half < HALVES; half++) {
            if (group.needs(half)) {
                generators[half * BUSES + bus] = group.source();
            }
        }
    }

    private void put(int source, int bus) {
        busOfSource[source] = bus;
        sourcesOnBus[bus]++;
        add(source, bus, 1, rows);
    }

    private void add(int source, int bus, int step, int[] highest) {
        for (int i = synapses.first(source); i < synapses.first(source + 1); i++) {
            int kind = HALVES_AND_SIGNS * bus + halfAndSign(synapses.target(i), synapses.weight(i));
            int degree = degrees[kind][synapses.target(i) % COLUMNS] += step;
            highest[kind] = Math.max(highest[kind], degree);
        }
    }

    private int cheapest(int from, int to, IntStream buses) {
        int best = 0;
        long bestCost = Long.MAX_VALUE;
        for (int bus : buses.toArray()) {
            int[] highest = rows.clone();
            for (int source = from; source < to; source++) {
                add(source, bus, 1, highest);
            }
            for (int source = from; source < to; source++) {
                add(source, bus, -1, rows.clone());
            }
            int first = HALVES_AND_SIGNS * bus;
            int top = highest[first] + highest[first + 1];
            int bottom = highest[first + 2] + highest[first + 3];
            long cost = ((long) Math.max(top, bottom) << 40) + ((long) (top + bottom) << 20) + sourcesOnBus[bus];
            if (cost < bestCost) {
                bestCost = cost;
                best = bus;
            }
        }
        return best;
    }
}
