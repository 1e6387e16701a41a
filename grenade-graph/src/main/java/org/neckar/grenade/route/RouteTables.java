package org.neckar.grenade.route;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.place.PlacedSynapses;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.PADIBusOnDLS;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.coordinate.SynapseOnDLS;
import org.neckar.hal.routing.CrossbarNode;

/** The tables a router fills; {@link RoutedNetwork} is their finished form. */
final class RouteTables {
    static final int NO_LABEL = -1;

    final int[] neuronAddress = new int[AtomicNeuronOnDLS.SIZE];
    final int[] externalLabel;
    final CrossbarNode[] nodes = new CrossbarNode[CrossbarNodeOnDLS.SIZE];
    final boolean[] padiFromCrossbar = new boolean[PADIBusOnDLS.SIZE];
    final DriverRoute[] drivers = new DriverRoute[SynapseDriverOnDLS.SIZE];
    final byte[] weights = new byte[SynapseOnDLS.SIZE];
    final byte[] labels = new byte[SynapseOnDLS.SIZE];
    final Map<BackgroundSource, BackgroundRoute> backgrounds = new HashMap<>();

    RouteTables(PlacedSynapses synapses) {
        externalLabel = new int[synapses.firstBackground() - PlacedSynapses.FIRST_EXTERNAL];
        Arrays.fill(neuronAddress, NO_LABEL);
        Arrays.fill(externalLabel, NO_LABEL);
        Arrays.fill(nodes, CrossbarNode.DROP_ALL);
        Arrays.fill(drivers, DriverRoute.OFF);
    }
}
