package org.neckar.grenade.route;

import java.util.List;
import org.neckar.grenade.compile.ChipCalibration;
import org.neckar.grenade.compile.Compiler;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;

/** Words of the compiled images of routed networks. */
final class RoutedImages {
    private RoutedImages() {}

    static WordMap of(RoutedNetwork routes) {
        return new WordMap(Compiler.compile(routes, ChipCalibration.NONE).image());
    }

    static List<String> check(RoutedNetwork routes, ChipWords words) {
        return RouteChecker.check(
                routes.placement(), routes::externalLabel, source -> generators(routes, source), words);
    }

    private static List<BackgroundSpikeSourceOnDLS> generators(RoutedNetwork routes, BackgroundSource source) {
        return routes.backgrounds().stream()
                .filter(route -> route.source().equals(source))
                .flatMap(route -> route.generators().stream())
                .toList();
    }
}
