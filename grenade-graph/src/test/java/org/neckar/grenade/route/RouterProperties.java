package org.neckar.grenade.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neckar.grenade.Networks;
import org.neckar.grenade.place.Placer;
import org.neckar.testkit.Seeds;

/** Random networks of several sizes: a routed one is right, and enough of them can be routed. */
class RouterProperties {
    private static final int PER_CLASS = 12;

    @Seeds(25)
    void shouldReachExactlyTheSynapsesOfASmallRandomNetwork(RandomGenerator random) {
        RoutedNetwork routes = Router.route(Placer.place(
                Networks.random(random, 1 + random.nextInt(60), 1 + random.nextInt(40), 1 + 20 * random.nextDouble())));

        assertEquals(List.of(), RoutedImages.check(routes, RoutedImages.of(routes)));
    }

    @ParameterizedTest
    @CsvSource({"100, 50, 40, 12", "300, 100, 30, 12", "300, 300, 60, 12", "512, 200, 50, 11"})
    void shouldRouteMostNetworksOfAClassAndAllOfThemRight(int neurons, int sources, double inDegree, int floor) {
        int routed = 0;
        for (int seed = 1; seed <= PER_CLASS; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            try {
                RoutedNetwork routes = Router.route(Placer.place(Networks.random(random, neurons, sources, inDegree)));
                routed++;
                if (seed % 4 == 1) {
                    assertEquals(List.of(), RoutedImages.check(routes, RoutedImages.of(routes)), "seed " + seed);
                }
            } catch (RoutingFailed e) {
                System.Logger log = System.getLogger(RouterProperties.class.getName());
                log.log(System.Logger.Level.DEBUG, "seed " + seed, e);
            }
        }
        assertTrue(routed >= floor, "%d of %d networks routed (floor %d)".formatted(routed, PER_CLASS, floor));
    }

    @Test
    void shouldSurviveANetworkWithoutSynapses() {
        RoutedNetwork routes = Router.route(Placer.place(
                Networks.random(RandomGeneratorFactory.of("L64X128MixRandom").create(1), 10, 3, 0)));

        assertEquals(0, routes.usedRows());
    }
}
