package org.neckar.chipmodel.omnibus;

import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.FpgaAddress;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;

/**
 * Which container, place and word an omnibus address belongs to, made from the register map of all containers. One
 * index covers one region of the address space; both are immutable and shared by all boards.
 *
 * <p>An entry packs the number of the container, the index of the coordinate and the position of the word; 0 means that
 * no register is there. Where two containers share an address the one listed later counts.
 */
final class RegisterIndex {
    private static final int CHIP_BITS = 26;
    private static final int FPGA_BITS = 20;
    private static final int PAGE_BITS = 10;
    private static final int WORD_BITS = 4;
    private static final int COORDINATE_BITS = 17;
    private static final int LINEAR_FROM = 1024;

    private static final class Chip {
        private static final RegisterIndex INDEX = new RegisterIndex(0, CHIP_BITS);
    }

    private static final class Fpga {
        private static final RegisterIndex INDEX = new RegisterIndex(FpgaAddress.EXECUTOR, FPGA_BITS);
    }

    private final int begin;
    private final int bits;
    private final int[][] pages;
    private final List<RegisterMap<?, ?>> maps = new ArrayList<>();

    private RegisterIndex(int begin, int bits) {
        this.begin = begin;
        this.bits = bits;
        pages = new int[1 << (bits - PAGE_BITS)][];
        for (var type : Containers.all()) {
            add(Containers.map(type));
        }
    }

    /** The registers of the chip. */
    static RegisterIndex chip() {
        return Chip.INDEX;
    }

    /** The registers inside the FPGA, without its memories. */
    static RegisterIndex fpga() {
        return Fpga.INDEX;
    }

    /** Size of the region as a power of two. */
    int bits() {
        return bits;
    }

    /** Whether the region covers an address. */
    boolean covers(int address) {
        return (address ^ begin) >>> bits == 0;
    }

    /** The entry of an address, 0 when no register is there. */
    int entry(int address) {
        if (!covers(address)) {
            return 0;
        }
        int[] page = pages[(address - begin) >>> PAGE_BITS];
        return page == null ? 0 : page[address & ((1 << PAGE_BITS) - 1)];
    }

    /** Number of the container of an entry. */
    static int container(int entry) {
        return (entry >>> (WORD_BITS + COORDINATE_BITS)) - 1;
    }

    /** Index of the coordinate of an entry. */
    static int place(int entry) {
        return (entry >>> WORD_BITS) & ((1 << COORDINATE_BITS) - 1);
    }

    /** Position of the word of an entry. */
    static int word(int entry) {
        return entry & ((1 << WORD_BITS) - 1);
    }

    /** Whether two entries are words of one container at one place. */
    static boolean isSamePlace(int entry, int other) {
        return entry >>> WORD_BITS == other >>> WORD_BITS;
    }

    /** Number of containers. */
    int size() {
        return maps.size();
    }

    /** The register map of a container by its number. */
    RegisterMap<?, ?> map(int container) {
        return maps.get(container);
    }

    /** Number of a container type. */
    int numberOf(Class<? extends Container<?>> type) {
        for (int i = 0; i < maps.size(); i++) {
            if (maps.get(i).type() == type) {
                return i;
            }
        }
        throw new NeckarException(
                Recovery.BUG, type.getSimpleName() + ": no register in this region; list it in Containers");
    }

    private <C extends Coordinate, T extends Container<C>> void add(RegisterMap<C, T> map) {
        var backend = map.backends().contains(Backend.OMNIBUS) ? Backend.OMNIBUS : Backend.OMNIBUS_CHIP_OVER_JTAG;
        if (!map.backends().contains(backend)) {
            return;
        }
        C first = map.coordinates().at(map.coordinates().min());
        if (!covers(map.address(first, 0, backend))) {
            return;
        }
        maps.add(map);
        int size = map.coordinates().size();
        for (int word = 0; word < map.words(); word++) {
            if (size >= LINEAR_FROM && Integer.bitCount(size) == 1) {
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
        for (int bit = 0; bit < bits; bit++) {
            distances[bit] = map.address(map.coordinates().at(1 << bit), word, backend) - base;
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
        int offset = address - begin;
        int[] page = pages[offset >>> PAGE_BITS];
        if (page == null) {
            page = new int[1 << PAGE_BITS];
            pages[offset >>> PAGE_BITS] = page;
        }
        page[address & ((1 << PAGE_BITS) - 1)] =
                (maps.size() << (WORD_BITS + COORDINATE_BITS)) | (place << WORD_BITS) | word;
    }
}
