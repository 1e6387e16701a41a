package org.neckar.hal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;

/**
 * Which container, place and word an address belongs to: the declarations of all containers turned round. There is one
 * index per back end, made at first use, immutable and shared by all threads.
 *
 * <p>An entry packs the number of the container, the position of the word and the index of the coordinate;
 * {@link #NONE} means that no register is there. Containers of single bytes are left out, because others hold the same
 * words whole. Apart from them only the vector generators share addresses, with the external DRAM, in whose window they
 * lie: there the vector generator is found.
 */
public final class RegisterIndex {
    /** The entry of an address without a register. */
    public static final long NONE = 0;

    private static final int CONTAINER_SHIFT = 40;
    private static final int WORD_SHIFT = 32;
    private static final int LEAF_BITS = 10;
    private static final int BRANCH_BITS = 10;
    private static final int PACKED_PLACE_BITS = 20;
    private static final int PACKED_WORD_BITS = 4;
    private static final int LINEAR_FROM = 1024;

    private static final ConcurrentHashMap<Backend, RegisterIndex> BY_BACKEND = new ConcurrentHashMap<>();

    /** All registers with an omnibus address, however they are reached. */
    private static final class Omnibus {
        private static final RegisterIndex INDEX =
                new RegisterIndex(List.of(Backend.OMNIBUS, Backend.OMNIBUS_CHIP_OVER_JTAG));
    }

    /** Consecutive addresses of consecutive places. */
    private record Run(int begin, int size, long first) {}

    private final int[][][] tree = new int[1 << (Integer.SIZE - LEAF_BITS - BRANCH_BITS)][][];
    private final List<Run> runs = new ArrayList<>();
    private final List<RegisterMap<?, ?>> maps = new ArrayList<>();

    private RegisterIndex(List<Backend> backends) {
        for (Class<? extends Container<?>> type : Containers.all()) {
            RegisterMap<?, ?> map = Containers.map(type);
            backends.stream()
                    .filter(map.backends()::contains)
                    .findFirst()
                    .filter(_ -> !map.isByteOfAWord())
                    .ifPresent(backend -> add(map, backend));
        }
    }

    /** The index of what a back end reaches. */
    public static RegisterIndex of(Backend backend) {
        return BY_BACKEND.computeIfAbsent(backend, known -> new RegisterIndex(List.of(known)));
    }

    /**
     * The index of the omnibus: what {@link Backend#OMNIBUS} reaches, and those registers of the chip that hosts reach
     * over JTAG only.
     */
    public static RegisterIndex ofOmnibus() {
        return Omnibus.INDEX;
    }

    /** The entry of an address, {@link #NONE} when no register is there. */
    public long entry(int address) {
        int[][] branch = tree[address >>> (LEAF_BITS + BRANCH_BITS)];
        if (branch != null) {
            int[] leaf = branch[low(BRANCH_BITS, address >>> LEAF_BITS)];
            int packed = leaf == null ? 0 : leaf[low(LEAF_BITS, address)];
            if (packed != 0) {
                return unpacked(packed);
            }
        }
        for (Run run : runs) {
            int offset = address - run.begin;
            if (Integer.compareUnsigned(offset, run.size) < 0) {
                return run.first + offset;
            }
        }
        return NONE;
    }

    private static int low(int bits, int value) {
        return value & ((1 << bits) - 1);
    }

    private static long unpacked(int packed) {
        long container = low(Byte.SIZE, packed >>> (PACKED_WORD_BITS + PACKED_PLACE_BITS));
        long word = low(PACKED_WORD_BITS, packed >>> PACKED_PLACE_BITS);
        return (container << CONTAINER_SHIFT) | (word << WORD_SHIFT) | low(PACKED_PLACE_BITS, packed);
    }

    /** Number of the container of an entry. */
    public static int container(long entry) {
        return (int) (entry >>> CONTAINER_SHIFT) - 1;
    }

    /** Index of the coordinate of an entry. */
    public static int place(long entry) {
        return (int) entry;
    }

    /** Position of the word of an entry. */
    public static int word(long entry) {
        return low(CONTAINER_SHIFT - WORD_SHIFT, (int) (entry >>> WORD_SHIFT));
    }

    /** Whether two entries are words of one container at one place. */
    public static boolean isSamePlace(long entry, long other) {
        return container(entry) == container(other) && place(entry) == place(other);
    }

    /** Number of containers. */
    public int size() {
        return maps.size();
    }

    /** The register map of a container by its number. */
    public RegisterMap<?, ?> map(int container) {
        return maps.get(container);
    }

    /** Number of a container type. */
    public int numberOf(Class<? extends Container<?>> type) {
        for (int i = 0; i < maps.size(); i++) {
            if (maps.get(i).type() == type) {
                return i;
            }
        }
        throw new NeckarException(Recovery.BUG, type.getSimpleName() + ": has no address on this back end");
    }

    private <C extends Coordinate, T extends Container<C>> void add(RegisterMap<C, T> map, Backend backend) {
        maps.add(map);
        int size = map.coordinates().size();
        boolean linear = size >= LINEAR_FROM && Integer.bitCount(size) == 1;
        for (int word = 0; word < map.words(); word++) {
            if (linear) {
                addLinear(map, backend, word);
            } else {
                addEach(map, backend, word);
            }
        }
    }

    private <C extends Coordinate, T extends Container<C>> void addEach(
            RegisterMap<C, T> map, Backend backend, int word) {
        map.coordinates().all().forEach(at -> put(map.address(at, word, backend), at.toEnum(), word));
    }

    /**
     * Large containers have a power of two of places, and each bit of the index moves the address by its own distance.
     * So one evaluation of the formula per bit gives all addresses; a test compares them with the formula.
     */
    private <C extends Coordinate, T extends Container<C>> void addLinear(
            RegisterMap<C, T> map, Backend backend, int word) {
        int bits = Integer.numberOfTrailingZeros(map.coordinates().size());
        int base = map.address(map.coordinates().at(0), word, backend);
        int[] distances = new int[bits];
        boolean consecutive = true;
        for (int bit = 0; bit < bits; bit++) {
            distances[bit] = map.address(map.coordinates().at(1 << bit), word, backend) - base;
            consecutive &= distances[bit] == 1 << bit;
        }
        if (consecutive) {
            long first = ((long) maps.size() << CONTAINER_SHIFT) | ((long) word << WORD_SHIFT);
            runs.add(new Run(base, map.coordinates().size(), first));
            return;
        }
        for (int place = 0; place < map.coordinates().size(); place++) {
            int address = base;
            for (int rest = place; rest != 0; rest &= rest - 1) {
                address += distances[Integer.numberOfTrailingZeros(rest)];
            }
            put(address, place, word);
        }
    }

    private void put(int address, int place, int word) {
        if (place >>> PACKED_PLACE_BITS != 0 || word >>> PACKED_WORD_BITS != 0) {
            throw new NeckarException(
                    Recovery.BUG,
                    "%s: word %d at place %d does not fit into an entry of the index"
                            .formatted(maps.getLast(), word, place));
        }
        int branchAt = address >>> (LEAF_BITS + BRANCH_BITS);
        if (tree[branchAt] == null) {
            tree[branchAt] = new int[1 << BRANCH_BITS][];
        }
        int leafAt = low(BRANCH_BITS, address >>> LEAF_BITS);
        if (tree[branchAt][leafAt] == null) {
            tree[branchAt][leafAt] = new int[1 << LEAF_BITS];
        }
        tree[branchAt][leafAt][low(LEAF_BITS, address)] =
                (maps.size() << (PACKED_WORD_BITS + PACKED_PLACE_BITS)) | (word << PACKED_PLACE_BITS) | place;
    }
}
