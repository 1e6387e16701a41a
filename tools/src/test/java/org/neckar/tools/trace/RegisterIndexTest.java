package org.neckar.tools.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.testkit.Seeds;

class RegisterIndexTest {
    private static final RegisterIndex INDEX = RegisterIndex.ofAllContainers();

    @Seeds(50)
    void shouldFindEveryContainerByTheAddressesItIsWrittenTo(RandomGenerator random) {
        for (var type : Containers.all()) {
            var map = Containers.map(type);
            if (map.backends().contains(Backend.OMNIBUS) && !map.hasByteEnables()) {
                check(map, random);
            }
        }
    }

    private static <C extends Coordinate, T extends Container<C>> void check(
            RegisterMap<C, T> map, RandomGenerator random) {
        var coordinates = map.coordinates();
        var at = coordinates.at(random.nextInt(coordinates.min(), coordinates.max() + 1));
        int word = random.nextInt(map.words());
        var expected = new RegisterIndex.Hit(map, at, word);
        assertEquals(Optional.of(expected), INDEX.find(map.address(at, word, Backend.OMNIBUS)));
    }

    @Test
    void shouldFindNothingBehindTheSpiClients() {
        assertTrue(INDEX.find(0x8800_7002).isEmpty());
    }
}
