package org.neckar.chipmodel.omnibus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;

class RegisterIndexTest {
    @Test
    void shouldFindEveryWordOfEveryChipRegisterAtItsAddress() {
        var index = RegisterIndex.chip();
        int containers = 0;
        for (var type : Containers.all()) {
            containers += check(index, Containers.map(type)) ? 1 : 0;
        }
        assertEquals(index.size(), containers);
        assertTrue(containers > 40, () -> "only " + index.size());
    }

    private static <C extends Coordinate, T extends Container<C>> boolean check(
            RegisterIndex index, RegisterMap<C, T> map) {
        var backend = map.backends().contains(Backend.OMNIBUS) ? Backend.OMNIBUS : Backend.OMNIBUS_CHIP_OVER_JTAG;
        if (!map.backends().contains(backend)
                || !index.covers(
                        map.address(map.coordinates().at(map.coordinates().min()), 0, backend))) {
            return false;
        }
        map.coordinates().all().forEach(at -> {
            for (int word = 0; word < map.words(); word++) {
                int entry = index.entry(map.address(at, word, backend));
                assertEquals(
                        map.type(), index.map(RegisterIndex.container(entry)).type(), at::toString);
                assertEquals(at.toEnum(), RegisterIndex.place(entry), at::toString);
                assertEquals(word, RegisterIndex.word(entry), at::toString);
            }
        });
        return true;
    }

    @Test
    void shouldKnowNoRegisterBetweenTheBlocks() {
        assertEquals(0, RegisterIndex.chip().entry(0x0001_0000));
        assertEquals(0, RegisterIndex.chip().entry(0x0800_0000));
        assertEquals(0, RegisterIndex.chip().entry(0x8800_0005));
    }
}
