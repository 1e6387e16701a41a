package org.neckar.grenade.compile;

import org.neckar.grenade.route.RoutedNetwork;

/** Opens the image of the event path to tests of other stages. */
public final class RouteImages {
    private RouteImages() {}

    /** Puts all containers of the event path between crossbar and neurons. */
    public static void write(RoutedNetwork routes, ContainerSink sink) {
        RouteImage.write(routes, sink);
    }
}
