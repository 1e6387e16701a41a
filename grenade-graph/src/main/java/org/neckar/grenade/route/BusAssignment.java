package org.neckar.grenade.route;

import java.util.Arrays;
import org.neckar.grenade.place.PlacedSynapses;
import org.neckar.hal.coordinate.NeuronColumnOnDLS;
import org.neckar.hal.coordinate.PADIBusOnPADIBusBlock;

/**
 * Chooses the PADI bus of every source. A neuron's bus follows from its place; an external source goes to the bus on
 * which it needs the fewest synapse rows.
 */
final class BusAssignment {
    static final int NO_BUS = -1;
    static final int COLUMNS = NeuronColumnOnDLS.SIZE;
    static final int COLUMNS_PER_OUTPUT = 32;
    private static final int BUSES = PADIBusOnPADIBusBlock.SIZE;
    private static final int HALVES_AND_SIGNS = 4;

    private final PlacedSynapses synapses;
    private final int[] busOfSource;
    private final int[][] degrees = new int[BUSES * HALVES_AND_SIGNS][COLUMNS];
    private final int[] rows = new int[BUSES * HALVES_AND_SIGNS];
    private final int[] sourcesOnBus = new int[BUSES];

    private BusAssignment(PlacedSynapses synapses) {
        this.synapses = synapses;
        this.busOfSource = new int[synapses.sources()];
        Arrays.fill(busOfSource, NO_BUS);
    }

    /** The bus of every source, {@link #NO_BUS} for those nobody hears. */
    static int[] of(PlacedSynapses synapses) {
        BusAssignment assignment = new BusAssignment(synapses);
        for (int circuit = 0; circuit < PlacedSynapses.FIRST_EXTERNAL; circuit++) {
            if (synapses.isHeard(circuit)) {
                assignment.put(circuit, eventOutput(circuit) % BUSES);
            }
        }
        for (int source = PlacedSynapses.FIRST_EXTERNAL; source < synapses.sources(); source++) {
            if (synapses.isHeard(source)) {
                assignment.put(source, assignment.cheapest(source));
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

    private int cheapest(int source) {
        int best = 0;
        long bestCost = Long.MAX_VALUE;
        for (int bus = 0; bus < BUSES; bus++) {
            int[] highest = rows.clone();
            add(source, bus, 1, highest);
            add(source, bus, -1, rows.clone());
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
