package org.neckar.grenade.compile;

import java.util.ArrayList;
import java.util.List;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.route.BackgroundRoute;
import org.neckar.grenade.route.DriverRoute;
import org.neckar.grenade.route.RoutedNetwork;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.coordinate.ColumnCurrentQuadOnDLS;
import org.neckar.hal.coordinate.CommonPADIBusConfigOnDLS;
import org.neckar.hal.coordinate.CrossbarNodeOnDLS;
import org.neckar.hal.coordinate.PADIBusOnDLS;
import org.neckar.hal.coordinate.SynapseDriverOnDLS;
import org.neckar.hal.coordinate.SynapseOnSynapseRow;
import org.neckar.hal.coordinate.SynapseRowOnDLS;
import org.neckar.hal.coordinate.SynapseRowOnSynram;
import org.neckar.hal.coordinate.SynramOnDLS;
import org.neckar.hal.padi.CommonPADIBusConfig;
import org.neckar.hal.padi.SynapseDriverConfig;
import org.neckar.hal.routing.BackgroundSpikeSource;
import org.neckar.hal.synapse.ColumnCurrentQuad;
import org.neckar.lola.chip.ChipImage;
import org.neckar.lola.synapse.SynapseMatrix;

/**
 * Turns the routes of a network into containers: crossbar, background generators, PADI buses, synapse drivers,
 * synapses, column switches.
 */
final class RouteImage {
    private static final int BUSES_PER_HALF = 4;
    private static final List<Boolean> ALL_COLUMNS = List.of(true, true, true, true);

    private final RoutedNetwork routes;
    private final ChipImage.Builder image;

    private RouteImage(RoutedNetwork routes, ChipImage.Builder image) {
        this.routes = routes;
        this.image = image;
    }

    /** Puts all containers of the event path between crossbar and neurons. */
    static void write(RoutedNetwork routes, ChipImage.Builder image) {
        RouteImage routing = new RouteImage(routes, image);
        routing.writeCrossbar();
        routes.backgrounds().forEach(routing::writeGenerators);
        routing.writeBuses();
        for (int driver = 0; driver < SynapseDriverOnDLS.SIZE; driver++) {
            routing.writeDriver(new SynapseDriverOnDLS(driver));
        }
        for (int synram = 0; synram < SynramOnDLS.SIZE; synram++) {
            routing.writeSynapses(new SynramOnDLS(synram));
        }
        for (int quad = 0; quad < ColumnCurrentQuadOnDLS.SIZE; quad++) {
            image.set(
                    new ColumnCurrentQuadOnDLS(quad),
                    ColumnCurrentQuad.DEFAULT
                            .withEnableSynapticCurrentExcitatory(ALL_COLUMNS)
                            .withEnableSynapticCurrentInhibitory(ALL_COLUMNS));
        }
    }

    private void writeCrossbar() {
        for (int node = 0; node < CrossbarNodeOnDLS.SIZE; node++) {
            CrossbarNodeOnDLS at = new CrossbarNodeOnDLS(node);
            image.set(at, routes.node(at));
        }
    }

    /** The generators stay off until the run begins. */
    private void writeGenerators(BackgroundRoute route) {
        BackgroundSource.Spiking spiking = route.source().spiking();
        BackgroundSpikeSource generator = GeneratorCodes.of(spiking).toContainer();
        if (spiking instanceof BackgroundSource.Poisson poisson) {
            generator = generator.withSeed(poisson.seed()).withMask(poisson.size() - 1);
        }
        for (BackgroundSpikeSourceOnDLS at : route.generators()) {
            image.set(at, generator.withNeuronLabel(route.label(at)));
        }
    }

    private void writeBuses() {
        for (int half = 0; half < CommonPADIBusConfigOnDLS.SIZE; half++) {
            List<Boolean> fromCrossbar = new ArrayList<>();
            for (int bus = 0; bus < BUSES_PER_HALF; bus++) {
                fromCrossbar.add(routes.isConnected(new PADIBusOnDLS(half * BUSES_PER_HALF + bus)));
            }
            image.set(new CommonPADIBusConfigOnDLS(half), CommonPADIBusConfig.DEFAULT.withEnableSpl1(fromCrossbar));
        }
    }

    private void writeDriver(SynapseDriverOnDLS at) {
        DriverRoute route = routes.driver(at);
        image.set(
                at,
                SynapseDriverConfig.DEFAULT
                        .withEnableReceiver(route.isUsed())
                        .withEnableAddressOut(true)
                        .withRowAddressCompareMask(route.compareMask())
                        .withRowModeBottom(route.bottom())
                        .withRowModeTop(route.top()));
    }

    private void writeSynapses(SynramOnDLS synram) {
        SynapseMatrix matrix = new SynapseMatrix();
        for (int row = 0; row < SynapseMatrix.ROWS; row++) {
            SynapseRowOnSynram local = new SynapseRowOnSynram(row);
            SynapseRowOnDLS global = SynapseRowOnDLS.at(local, synram);
            for (int column = 0; column < SynapseMatrix.COLUMNS; column++) {
                int weight = routes.weight(global, column);
                if (weight > 0) {
                    matrix.set(local, new SynapseOnSynapseRow(column), weight, routes.label(global, column));
                }
            }
        }
        image.set(synram, matrix);
    }
}
