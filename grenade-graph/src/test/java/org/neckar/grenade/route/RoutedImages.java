package org.neckar.grenade.route;

import java.util.List;
import java.util.Optional;
import org.neckar.grenade.compile.Compiler;

/** Words of the compiled images of routed networks. */
final class RoutedImages {
    private RoutedImages() {}

    static WordMap of(RoutedNetwork routes) {
        return new WordMap(Compiler.compile(routes, Optional.empty()).image());
    }

    static List<String> check(RoutedNetwork routes, ChipWords words) {
        return RouteChecker.check(routes.placement(), routes::externalLabel, words);
    }
}
