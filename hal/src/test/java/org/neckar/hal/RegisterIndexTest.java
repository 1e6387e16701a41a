package org.neckar.hal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.fpga.ExternalPPUDRAMMemoryQuad;
import org.neckar.hal.jtag.JTAGIdCode;
import org.neckar.hal.pll.ADPLL;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.testkit.Seeds;

class RegisterIndexTest {
    private static final int CHECKED_ONE_BY_ONE = 1 << 16;

    /** Back ends without addresses: their containers are told apart by the instruction alone. */
    private static final EnumSet<Backend> WITHOUT_ADDRESS =
            EnumSet.of(Backend.SPIKE_PACK_2_TO_CHIP, Backend.SPIKE_PACK_3_TO_CHIP);

    @Test
    void shouldFindEveryWordOfEveryRegisterOfTheOmnibusAtItsAddress() {
        RegisterIndex index = RegisterIndex.ofOmnibus();
        int containers = 0;
        for (Class<? extends Container<?>> type : Containers.all()) {
            RegisterMap<?, ?> map = Containers.map(type);
            if (isIndexed(map, Backend.OMNIBUS) || isIndexed(map, Backend.OMNIBUS_CHIP_OVER_JTAG)) {
                Backend backend = isIndexed(map, Backend.OMNIBUS) ? Backend.OMNIBUS : Backend.OMNIBUS_CHIP_OVER_JTAG;
                containers++;
                if (map.coordinates().size() <= CHECKED_ONE_BY_ONE) {
                    checkAll(index, map, backend);
                }
            }
        }
        assertEquals(index.size(), containers);
        assertTrue(containers > 70, () -> "only " + index.size());
    }

    @Seeds(50)
    void shouldFindEveryContainerByItsAddressesOnEveryBackEnd(RandomGenerator random) {
        for (Class<? extends Container<?>> type : Containers.all()) {
            RegisterMap<?, ?> map = Containers.map(type);
            for (Backend backend : map.backends()) {
                if (isIndexed(map, backend) && !WITHOUT_ADDRESS.contains(backend)) {
                    checkOne(map, backend, random);
                }
            }
        }
    }

    private static boolean isIndexed(RegisterMap<?, ?> map, Backend backend) {
        return map.backends().contains(backend) && !map.isByteOfAWord();
    }

    private static <C extends Coordinate, T extends Container<C>> void checkAll(
            RegisterIndex index, RegisterMap<C, T> map, Backend backend) {
        map.coordinates().all().forEach(at -> {
            for (int word = 0; word < map.words(); word++) {
                check(index, map, at, word, backend);
            }
        });
    }

    private static <C extends Coordinate, T extends Container<C>> void checkOne(
            RegisterMap<C, T> map, Backend backend, RandomGenerator random) {
        C at = map.coordinates()
                .at(random.nextInt(map.coordinates().min(), map.coordinates().max() + 1));
        check(RegisterIndex.of(backend), map, at, random.nextInt(map.words()), backend);
    }

    private static <C extends Coordinate, T extends Container<C>> void check(
            RegisterIndex index, RegisterMap<C, T> map, C at, int word, Backend backend) {
        long entry = index.entry(map.address(at, word, backend));
        assertEquals(map, index.map(RegisterIndex.container(entry)), at::toString);
        assertEquals(at.toEnum(), RegisterIndex.place(entry), at::toString);
        assertEquals(word, RegisterIndex.word(entry), at::toString);
    }

    @Test
    void shouldKnowNoRegisterBetweenTheBlocks() {
        RegisterIndex index = RegisterIndex.ofOmnibus();
        assertEquals(RegisterIndex.NONE, index.entry(0x0001_0000));
        assertEquals(RegisterIndex.NONE, index.entry(0x0800_0000));
    }

    @Test
    void shouldFindNothingBehindTheSpiClients() {
        assertEquals(RegisterIndex.NONE, RegisterIndex.of(Backend.OMNIBUS).entry(0x8800_7002));
    }

    @Test
    void shouldFindTheLastQuadOfTheExternalDram() {
        RegisterIndex index = RegisterIndex.of(Backend.OMNIBUS);
        long entry = index.entry(0x87ff_ffff);
        assertEquals(RegisterMap.of(ExternalPPUDRAMMemoryQuad.class), index.map(RegisterIndex.container(entry)));
        assertEquals(0x3ff_ffff, RegisterIndex.place(entry));
    }

    @Test
    void shouldTellTheWordsOfOnePlaceFromThoseOfAnother() {
        RegisterIndex index = RegisterIndex.of(Backend.OMNIBUS);
        long first = index.entry(0x001a_1000);
        assertTrue(RegisterIndex.isSamePlace(first, index.entry(0x001a_1003)));
        assertTrue(!RegisterIndex.isSamePlace(first, index.entry(0x001a_1004)));
    }

    @Test
    void shouldFindWhatOnlyJtagReachesInTheIndexOfTheWholeOmnibusOnly() {
        RegisterIndex omnibus = RegisterIndex.of(Backend.OMNIBUS);
        assertThrows(NeckarException.class, () -> omnibus.numberOf(ADPLL.class));
        RegisterIndex all = RegisterIndex.ofOmnibus();
        assertEquals(ADPLL.class, all.map(all.numberOf(ADPLL.class)).type());
        assertThrows(NeckarException.class, () -> all.numberOf(JTAGIdCode.class));
    }
}
