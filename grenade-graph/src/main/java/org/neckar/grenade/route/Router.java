package org.neckar.grenade.route;

import java.util.ArrayList;
import java.util.List;
import org.neckar.grenade.place.PlacedSynapses;
import org.neckar.grenade.place.Placement;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.CrossbarInputOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.CrossbarOutputOnDLS;
import org.neckar.hal.coordinate.NeuronEventOutputOnDLS;
import org.neckar.hal.coordinate.NeuronLabel;
import org.neckar.hal.routing.CrossbarNode;

/**
 * Finds a way for every spike. Sources that share a PADI bus get labels in classes of up to 64; inside a class all
 * labels differ, between classes the compare masks of the synapse drivers separate. The crossbar passes only neurons
 * that are heard, to the halves of the chip where they are heard; all spikes of used neurons also go to the host, those
 * of background generators only where they are recorded. The same placement is always routed alike.
 */
public final class Router {
    private static final int BUSES = 4;
    private static final int HALVES = 2;
    private static final int FIRST_LINK = 8;
    private static final int ADDRESS_HIGH = 6;
    private static final int ADDRESS_GROUP_MASK = 0xc0;
    private static final int UNHEARD = 3;

    private final Placement placement;
    private final PlacedSynapses synapses;
    private final RouteTables tables;

    private Router(Placement placement) {
        this.placement = placement;
        this.synapses = PlacedSynapses.of(placement);
        this.tables = new RouteTables(synapses);
    }

    /**
     * Routes a placed network.
     *
     * @throws RoutingFailed when a bus has not enough drivers for the synapses of its sources
     */
    public static RoutedNetwork route(Placement placement) {
        Router router = new Router(placement);
        List<BackgroundGroup> backgrounds = BackgroundGroup.of(placement.network(), router.synapses);
        int[] busOfSource = BusAssignment.of(router.synapses, backgrounds);
        for (int bus = 0; bus < BUSES; bus++) {
            List<Integer> sources = new ArrayList<>();
            for (int source = 0; source < router.synapses.firstBackground(); source++) {
                if (busOfSource[source] == bus) {
                    sources.add(source);
                }
            }
            int here = bus;
            List<BackgroundGroup> generated = backgrounds.stream()
                    .filter(group -> busOfSource[group.first()] == here)
                    .toList();
            BusRouter.route(placement, router.synapses, sources, generated, router.tables, bus);
            router.openLink(bus);
        }
        backgrounds.forEach(router::openGenerators);
        router.addressUnheard();
        router.openOutputs();
        return new RoutedNetwork(placement, router.synapses, router.tables);
    }

    private void openLink(int bus) {
        for (int half = 0; half < HALVES; half++) {
            if (tables.padiFromCrossbar[half * BUSES + bus]) {
                open(FIRST_LINK + bus, half * BUSES + bus, ExternalLabels.filter(half));
            }
        }
    }

    private void openGenerators(BackgroundGroup group) {
        BackgroundRoute route = tables.backgrounds.get(group.source());
        for (BackgroundSpikeSourceOnDLS generator : route.generators()) {
            int input = generator.toCrossbarInputOnDLS().toEnum();
            if (group.isHeardIn(generator.toEnum() / BUSES)) {
                open(input, generator.toPADIBusOnDLS().toEnum(), CrossbarNode.DEFAULT);
            }
        }
        if (group.recorded()) {
            BackgroundSpikeSourceOnDLS first = route.generators().getFirst();
            int output = FIRST_LINK + first.toCrossbarL2OutputOnDLS().toEnum();
            open(first.toCrossbarInputOnDLS().toEnum(), output, CrossbarNode.DEFAULT);
        }
    }

    private void open(int input, int output, CrossbarNode filter) {
        CrossbarNodeOnDLS node = CrossbarNodeOnDLS.at(new CrossbarOutputOnDLS(output), new CrossbarInputOnDLS(input));
        tables.nodes[node.toEnum()] = filter;
    }

    /** Neurons that only the host hears get addresses the PADI nodes do not pass. */
    private void addressUnheard() {
        int[] next = new int[NeuronEventOutputOnDLS.SIZE];
        for (int circuit : placement.used()) {
            if (!synapses.isHeard(circuit)) {
                int output = BusAssignment.eventOutput(circuit);
                int group = BusRouter.addressGroup(output) ^ UNHEARD;
                tables.neuronAddress[circuit] = group << ADDRESS_HIGH | next[output]++;
            }
        }
    }

    private void openOutputs() {
        for (int circuit : placement.used()) {
            int output = BusAssignment.eventOutput(circuit);
            open(output, FIRST_LINK + output % BUSES, CrossbarNode.DEFAULT);
            for (int i = synapses.first(circuit); i < synapses.first(circuit + 1); i++) {
                int half = synapses.target(i) / BusAssignment.COLUMNS;
                open(output, half * BUSES + output % BUSES, heardBy(output));
            }
        }
    }

    private static CrossbarNode heardBy(int output) {
        return CrossbarNode.DEFAULT
                .withMask(ADDRESS_GROUP_MASK)
                .withTarget(new NeuronLabel(BusRouter.addressGroup(output) << ADDRESS_HIGH));
    }
}
