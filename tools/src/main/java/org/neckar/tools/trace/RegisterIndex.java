package org.neckar.tools.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;

/**
 * Which register stands behind an omnibus address: the declarations of all containers turned round. The external DRAM
 * and the single bytes of the external memory, which the quads cover, are left out; apart from them no address belongs
 * to two containers. Immutable, safe for several threads.
 */
public final class RegisterIndex {
    private static final int MAX_PLACES = 1 << 17;
    private static final int COORDINATE_BITS = 20;
    private static final int WORD_BITS = 5;
    private static final int CONTAINER_BITS = 7;
    private static final long UNSIGNED_ORDER = Long.MIN_VALUE;

    private final List<RegisterMap<?, ?>> maps;
    /** Address, container, word and coordinate of every word, packed, in ascending unsigned order. */
    private final long[] entries;

    private RegisterIndex(List<RegisterMap<?, ?>> maps, long[] entries) {
        this.maps = maps;
        this.entries = entries;
    }

    /**
     * A word of a register.
     *
     * @param map the container
     * @param at where it lies
     * @param word position of the word in the container
     */
    public record Hit(RegisterMap<?, ?> map, Coordinate at, int word) {}

    /** The index of all containers that the omnibus reaches. */
    public static RegisterIndex ofAllContainers() {
        var maps = Containers.all().stream()
                .<RegisterMap<?, ?>>map(Containers::map)
                .filter(map -> map.backends().contains(Backend.OMNIBUS))
                .filter(RegisterIndex::isIndexed)
                .toList();
        var entries = new long
                [maps.stream()
                        .mapToInt(map -> map.words() * map.coordinates().size())
                        .sum()];
        int count = 0;
        for (int i = 0; i < maps.size(); i++) {
            count = fill(maps.get(i), i, entries, count);
        }
        Arrays.sort(entries);
        return new RegisterIndex(maps, entries);
    }

    private static boolean isIndexed(RegisterMap<?, ?> map) {
        int places = map.coordinates().size();
        return map.hasByteEnables() ? places < MAX_PLACES : places <= MAX_PLACES;
    }

    /** Bound as type parameters, so that coordinates and map are known to belong together. */
    private static <C extends Coordinate, T extends Container<C>> int fill(
            RegisterMap<C, T> map, int number, long[] entries, int from) {
        int count = from;
        for (int index = map.coordinates().min(); index <= map.coordinates().max(); index++) {
            int[] addresses = map.addresses(map.coordinates().at(index), Backend.OMNIBUS);
            for (int word = 0; word < addresses.length; word++) {
                entries[count++] = first(addresses[word])
                        | (long) number << (WORD_BITS + COORDINATE_BITS)
                        | (long) word << COORDINATE_BITS
                        | index;
            }
        }
        return count;
    }

    /** The smallest entry an address can have. */
    private static long first(int address) {
        return ((long) address << Integer.SIZE) ^ UNSIGNED_ORDER;
    }

    /**
     * The register word behind an address.
     *
     * @param address as it is sent, bit 31 selects the FPGA
     */
    public Optional<Hit> find(int address) {
        int at = Arrays.binarySearch(entries, first(address));
        int next = at < 0 ? -at - 1 : at;
        boolean found = next < entries.length && (entries[next] ^ first(address)) >>> Integer.SIZE == 0;
        return found ? Optional.of(hit((int) entries[next])) : Optional.empty();
    }

    private Hit hit(int packed) {
        var map = maps.get(packed >>> (WORD_BITS + COORDINATE_BITS) & (1 << CONTAINER_BITS) - 1);
        int word = packed >>> COORDINATE_BITS & (1 << WORD_BITS) - 1;
        return new Hit(map, map.coordinates().at(packed & (1 << COORDINATE_BITS) - 1), word);
    }
}
