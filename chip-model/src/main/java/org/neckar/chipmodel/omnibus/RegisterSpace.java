package org.neckar.chipmodel.omnibus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.RegisterIndex;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;

/**
 * The registers of one region of the omnibus. Every register stores all 32 bits and reads them back unless something
 * else is installed for its container. An address without a register reads {@link #UNMAPPED} and ignores writes; so do
 * registers that can only be written, or only be read. Both are counted.
 *
 * <p>Containers of several words change the chip as a whole: successive writes to one container at one place are
 * collected and take effect together at the time of the last of them. A word that does not come after the last one in
 * the order of the container begins another write.
 */
final class RegisterSpace {
    /** What an address without a register reads. */
    static final int UNMAPPED = 0;

    /** Effect of a container whose words changed. */
    @FunctionalInterface
    interface ContainerEffect<T> {
        /** The container at a place has new contents since the given chip cycle. */
        void apply(long cycle, int place, T container);
    }

    /** Replaces storing. */
    @FunctionalInterface
    interface WordWrite {
        /** A word at a place is written; disabled bytes are to be kept. */
        void write(long cycle, int place, int word, int value, int byteEnables);
    }

    /** Replaces reading back. */
    @FunctionalInterface
    interface WordRead {
        /** The content of a word at a place. */
        int read(long cycle, int place, int word);
    }

    private final RegisterIndex index = RegisterIndex.ofOmnibus();
    private final int begin;
    private final int bits;
    private final WordStore store;
    private final Effect<?, ?>[] effects;
    private final WordWrite[] writes;
    private final WordRead[] reads;
    private final List<LongConsumer> poweringUp = new ArrayList<>();

    private Effect<?, ?> openEffect;
    private long openEntry;
    private long openCycle;

    private long unmappedReads;
    private long unmappedWrites;
    private long invalidContents;
    private String firstInvalid = "";

    /**
     * A region with all words zero.
     *
     * @param begin its first address, a multiple of its size
     * @param bits size of the region as a power of two
     */
    RegisterSpace(int begin, int bits) {
        this.begin = begin;
        this.bits = bits;
        store = new WordStore(bits);
        effects = new Effect<?, ?>[index.size()];
        writes = new WordWrite[index.size()];
        reads = new WordRead[index.size()];
        for (int i = 0; i < index.size(); i++) {
            if (index.map(i).access() == Access.WRITE_ONLY) {
                reads[i] = (cycle, place, word) -> unmapped();
            } else if (index.map(i).access() == Access.READ_ONLY) {
                writes[i] = (cycle, place, word, value, byteEnables) -> unmappedWrites++;
            }
        }
    }

    /** Installs the effect of a container. */
    <C extends Coordinate, T extends Container<C>> void onChange(Class<T> type, ContainerEffect<T> effect) {
        effects[index.numberOf(type)] = new Effect<>(RegisterMap.of(type), effect);
    }

    /** Installs the effect of a container and applies the power-up content, all words zero, at every place. */
    <C extends Coordinate, T extends Container<C>> void onChangeFromZero(Class<T> type, ContainerEffect<T> effect) {
        onChange(type, effect);
        RegisterMap<C, T> map = RegisterMap.of(type);
        T powerUp = map.decode(new int[map.words()], 0);
        for (int place = map.coordinates().min(); place <= map.coordinates().max(); place++) {
            effect.apply(0, place, powerUp);
        }
    }

    /** Installs the effect of a container that powers up, and comes out of a reset, with other contents than zero. */
    <C extends Coordinate, T extends Container<C>> void onChangeFrom(T powerUp, ContainerEffect<T> effect) {
        RegisterMap<C, T> map = RegisterMap.of(powerUp);
        onChange(map.type(), effect);
        LongConsumer powering = cycle -> map.coordinates().all().forEach(place -> {
            int[] addresses = map.addresses(place, Backend.OMNIBUS);
            int[] words = map.encode(powerUp);
            for (int i = 0; i < words.length; i++) {
                store.set(addresses[i], words[i]);
            }
            effect.apply(cycle, place.toEnum(), powerUp);
        });
        poweringUp.add(powering);
        powering.accept(0);
    }

    /** Installs what a write to a container does instead of storing. */
    void onWrite(Class<? extends Container<?>> type, WordWrite write) {
        writes[index.numberOf(type)] = write;
    }

    /** Installs what a read of a container answers. */
    void onRead(Class<? extends Container<?>> type, WordRead read) {
        reads[index.numberOf(type)] = read;
    }

    /** The entry of an address, that of no register outside the region. */
    private long entry(int address) {
        return (address ^ begin) >>> bits == 0 ? index.entry(address) : RegisterIndex.NONE;
    }

    private int unmapped() {
        unmappedReads++;
        return UNMAPPED;
    }

    /** Reads a word. */
    int read(long cycle, int address) {
        settle();
        long entry = entry(address);
        if (entry == RegisterIndex.NONE) {
            return unmapped();
        }
        var read = reads[RegisterIndex.container(entry)];
        return read == null
                ? store.get(address)
                : read.read(cycle, RegisterIndex.place(entry), RegisterIndex.word(entry));
    }

    /** Writes the enabled bytes of a word. */
    void write(long cycle, int address, int value, int byteEnables) {
        long entry = entry(address);
        if (entry == RegisterIndex.NONE) {
            unmappedWrites++;
            return;
        }
        if (openEffect != null && !continues(entry)) {
            settle();
        }
        int container = RegisterIndex.container(entry);
        if (writes[container] != null) {
            writes[container].write(cycle, RegisterIndex.place(entry), RegisterIndex.word(entry), value, byteEnables);
            return;
        }
        store.merge(address, value, byteEnables);
        if (effects[container] != null) {
            openEffect = effects[container];
            openEntry = entry;
            openCycle = cycle;
        }
    }

    private boolean continues(long entry) {
        return RegisterIndex.isSamePlace(entry, openEntry) && RegisterIndex.word(entry) > RegisterIndex.word(openEntry);
    }

    /** Lets collected writes take effect. */
    void settle() {
        if (openEffect == null) {
            return;
        }
        var effect = openEffect;
        openEffect = null;
        try {
            effect.apply(openCycle, RegisterIndex.place(openEntry), store);
        } catch (NeckarException e) {
            // Silicon takes any bits; the model counts what it cannot give a meaning and keeps the former
            // configuration.
            if (invalidContents++ == 0) {
                firstInvalid = e.getMessage();
            }
        }
    }

    /** Gives every register the content it powers up with: zero, but for a few. */
    void clear(long cycle) {
        settle();
        long invalid = invalidContents;
        String first = firstInvalid;
        store.forEachNonZero(address -> write(cycle, address, 0, 0xf));
        settle();
        store.clear();
        invalidContents = invalid;
        firstInvalid = first;
        poweringUp.forEach(powering -> powering.accept(cycle));
    }

    /** Accesses that no register answered, and contents without meaning. */
    AccessCounters accesses() {
        return new AccessCounters(unmappedReads, unmappedWrites, invalidContents, firstInvalid);
    }

    /** The effect of a container together with its register map. */
    private record Effect<C extends Coordinate, T extends Container<C>>(
            RegisterMap<C, T> map, ContainerEffect<T> effect) {
        void apply(long cycle, int place, WordStore store) {
            var backend = map.backends().contains(Backend.OMNIBUS) ? Backend.OMNIBUS : Backend.OMNIBUS_CHIP_OVER_JTAG;
            int[] words = map.addresses(map.coordinates().at(place), backend);
            for (int i = 0; i < words.length; i++) {
                words[i] = store.get(words[i]);
            }
            effect.apply(cycle, place, map.decode(words, 0));
        }
    }
}
