package org.neckar.grenade.compile;

import java.util.ArrayList;
import java.util.List;
import org.neckar.grenade.route.DriverRoute;
import org.neckar.grenade.route.RoutedNetwork;
import org.neckar.hal.coordinate.ColumnCurrentQuadOnDLS;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.EntryOnQuad;
import org.neckar.hal.coordinate.PADIBusOnDLS;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.coordinate.SynapseLabel;
import org.neckar.hal.coordinate.SynapseQuadColumnOnDLS;
import org.neckar.hal.coordinate.SynapseQuadOnDLS;
import org.neckar.hal.coordinate.SynapseRowOnDLS;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.RowMode;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.hal.synapse.SynapseQuad;

/** Turns the routes of a network into containers: crossbar, PADI buses, synapse drivers, synapses, column switches. */
final class RouteImage {
    private static final int BUSES_PER_HALF = 4;
    private static final List<Boolean> ALL_COLUMNS = List.of(true, true, true, true);

    private final RoutedNetwork routes;
    private final ContainerSink sink;

    private RouteImage(RoutedNetwork routes, ContainerSink sink) {
        this.routes = routes;
        this.sink = sink;
    }

    /** Puts all containers of the event path between crossbar and neurons. */
    static void write(RoutedNetwork routes, ContainerSink sink) {
        RouteImage image = new RouteImage(routes, sink);
        image.writeCrossbar();
        image.writeBuses();
        for (int driver = 0; driver < SynapseDriverOnDLS.SIZE; driver++) {
            image.writeDriver(new SynapseDriverOnDLS(driver));
        }
        for (int quad = 0; quad < ColumnCurrentQuadOnDLS.SIZE; quad++) {
            sink.put(
                    new ColumnCurrentQuadOnDLS(quad),
                    ColumnCurrentQuad.DEFAULT
                            .withEnableSynapticCurrentExcitatory(ALL_COLUMNS)
                            .withEnableSynapticCurrentInhibitory(ALL_COLUMNS));
        }
    }

    private void writeCrossbar() {
        for (int node = 0; node < CrossbarNodeOnDLS.SIZE; node++) {
            CrossbarNodeOnDLS at = new CrossbarNodeOnDLS(node);
            sink.put(at, routes.node(at));
        }
    }

    private void writeBuses() {
        for (int half = 0; half < CommonPADIBusConfigOnDLS.SIZE; half++) {
            List<Boolean> fromCrossbar = new ArrayList<>();
            for (int bus = 0; bus < BUSES_PER_HALF; bus++) {
                fromCrossbar.add(routes.isConnected(new PADIBusOnDLS(half * BUSES_PER_HALF + bus)));
            }
            sink.put(new CommonPADIBusConfigOnDLS(half), CommonPADIBusConfig.DEFAULT.withEnableSpl1(fromCrossbar));
        }
    }

    private void writeDriver(SynapseDriverOnDLS at) {
        DriverRoute route = routes.driver(at);
        sink.put(
                at,
                SynapseDriverConfig.DEFAULT
                        .withEnableReceiver(route.isUsed())
                        .withEnableAddressOut(true)
                        .withRowAddressCompareMask(route.compareMask())
                        .withRowModeBottom(route.bottom())
                        .withRowModeTop(route.top()));
        List<SynapseRowOnDLS> rows = at.toSynapseRowOnDLS();
        if (route.bottom() != RowMode.DISABLED) {
            writeRow(rows.getFirst());
        }
        if (route.top() != RowMode.DISABLED) {
            writeRow(rows.getLast());
        }
    }

    private void writeRow(SynapseRowOnDLS row) {
        for (int quad = 0; quad < SynapseQuadColumnOnDLS.SIZE; quad++) {
            List<Integer> weights = new ArrayList<>(EntryOnQuad.SIZE);
            List<SynapseLabel> labels = new ArrayList<>(EntryOnQuad.SIZE);
            boolean isUsed = false;
            for (int entry = 0; entry < EntryOnQuad.SIZE; entry++) {
                int column = new SynapseQuadColumnOnDLS(quad)
                        .synapse(new EntryOnQuad(entry))
                        .toEnum();
                weights.add(routes.weight(row, column));
                labels.add(new SynapseLabel(routes.label(row, column)));
                isUsed |= routes.weight(row, column) > 0;
            }
            if (isUsed) {
                int at = row.toEnum() * SynapseQuadColumnOnDLS.SIZE + quad;
                sink.put(new SynapseQuadOnDLS(at), SynapseQuad.DEFAULT.withWeights(weights).withLabels(labels));
            }
        }
    }
}
