package org.neckar.stadls.reinit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neckar.fisch.instruction.Omnibus;
import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.PPUControlRegisterOnDLS;
import org.neckar.hal.ppu.PPUControlRegister;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.synapse.SynapseViews;
import org.neckar.stadls.writes.WriteFilter;
import org.neckar.stadls.writes.WriteKey;
import org.neckar.stadls.writes.WriteListener;

/**
 * The last write to every place, in the order of these last writes, so that replaying them leaves what all writes left.
 * Columns instead of objects: a write costs one look-up and the change of four links. Writes that only cause something
 * are passed over, and so are those to non-volatile memory, which belongs to the board.
 */
final class LastWrites implements WriteListener {
    /** Places that are kept apart. */
    static final int MAX_PLACES = 1 << 19;

    private static final int NONE = -1;
    private static final int INITIAL_CAPACITY = 256;
    private static final int TOP_PPU = ppuControl(PPUControlRegisterOnDLS.TOP);
    private static final int BOTTOM_PPU = ppuControl(PPUControlRegisterOnDLS.BOTTOM);
    private static final int PPU_RUNS = ppuRuns();

    private long[] keys = new long[INITIAL_CAPACITY];
    private int[] words = new int[INITIAL_CAPACITY];
    private int[] before = new int[INITIAL_CAPACITY];
    private int[] after = new int[INITIAL_CAPACITY];
    // Open addressing with linear probing; holds entry + 1, 0 is free.
    private int[] table = new int[4 * INITIAL_CAPACITY];
    private List<long[]> transfers = new ArrayList<>();
    private int size;
    private int first = NONE;
    private int last = NONE;
    private int transferWords;
    private boolean overlapping;
    private boolean ppuStarted;
    private boolean full;

    LastWrites() {}

    LastWrites(LastWrites original) {
        keys = original.keys.clone();
        words = original.words.clone();
        before = original.before.clone();
        after = original.after.clone();
        table = original.table.clone();
        transfers = new ArrayList<>(original.transfers);
        size = original.size;
        first = original.first;
        last = original.last;
        transferWords = original.transferWords;
        overlapping = original.overlapping;
        ppuStarted = original.ppuStarted;
        full = original.full;
    }

    private static int ppuControl(PPUControlRegisterOnDLS at) {
        return RegisterMap.of(PPUControlRegister.class).address(at, 0, Backend.OMNIBUS);
    }

    private static int ppuRuns() {
        RegisterMap<PPUControlRegisterOnDLS, PPUControlRegister> map = RegisterMap.of(PPUControlRegister.class);
        PPUControlRegister stopped = PPUControlRegister.DEFAULT.withInhibitReset(false);
        return map.encode(stopped)[0] ^ map.encode(stopped.withInhibitReset(true))[0];
    }

    /** The last writes of a program. */
    static LastWrites of(long[] words) {
        LastWrites writes = new LastWrites();
        WriteFilter.filter(words, 0, words.length, writes);
        return writes;
    }

    int size() {
        return size;
    }

    /** Instructions that replaying takes. */
    int encodedSize() {
        return 2 * (size - transfers.size()) + transferWords;
    }

    /**
     * Whether some bits may be named by two keys, because single bytes, views of synapses or registers over JTAG are
     * among them. Then only the whole sequence is right, no part of it.
     */
    boolean isOverlapping() {
        return overlapping;
    }

    /** Whether more places were written than are kept apart; what is here is then not all. */
    boolean isFull() {
        return full;
    }

    /** Tells that something is missing here. */
    void noteFull() {
        full = true;
    }

    /** Whether a PPU was let run, also when it was stopped later. */
    boolean isPpuStarted() {
        return ppuStarted;
    }

    /** Tells that a PPU was let run before what is here. */
    void notePpuStarted() {
        ppuStarted = true;
    }

    @Override
    public void write(int address, int byteEnables, int word) {
        if (Actions.contains(address)) {
            return;
        }
        ppuStarted |= (address == TOP_PPU || address == BOTTOM_PPU) && (word & PPU_RUNS) != 0;
        long key = WriteKey.omnibus(address, byteEnables);
        int entry = place(key);
        if (entry != NONE) {
            words[entry] = word;
            overlapping = overlapping || byteEnables != Omnibus.ALL_BYTES || SynapseViews.contains(address);
        }
    }

    @Override
    public void transfer(long key, WordBuffer instructions) {
        if (!WriteKey.isNonVolatile(key)) {
            transfer(key, instructions.toArray());
        }
    }

    private void transfer(long key, long[] instructions) {
        int known = size;
        int entry = place(key);
        if (entry == NONE) {
            return;
        }
        if (entry == known) {
            overlapping |= WriteKey.isOverJtag(key);
            words[entry] = transfers.size();
            transfers.add(instructions);
        } else {
            transferWords -= transfers.set(words[entry], instructions).length;
        }
        transferWords += instructions.length;
    }

    @Override
    public void timing(long word) {
        // nothing is left of it
    }

    @Override
    public void reset(boolean asserted) {
        // ends what is collected here; a released reset leaves nothing
    }

    /** Appends the writes of another one that the reset of the chip does not undo, but not those repeated later. */
    void addThoseOffChip(LastWrites other, LastWrites later) {
        for (int entry = other.first; entry != NONE; entry = other.after[entry]) {
            long key = other.keys[entry];
            if (WriteKey.isOnChip(key) || later.find(key) != NONE) {
                continue;
            }
            if (WriteKey.isOmnibus(key)) {
                write(WriteKey.address(key), WriteKey.byteEnables(key), other.words[entry]);
            } else {
                transfer(key, other.transfers.get(other.words[entry]));
            }
        }
    }

    /** Replays everything. */
    void appendTo(WordBuffer out) {
        out.ensureRoom(encodedSize());
        for (int entry = first; entry != NONE; entry = after[entry]) {
            encode(entry, out);
        }
    }

    /** Replays what another one, which holds no other keys, holds differently or not at all. */
    void appendDifference(WordBuffer out, LastWrites held) {
        for (int entry = first; entry != NONE; entry = after[entry]) {
            int other = held.find(keys[entry]);
            if (other == NONE || !isSame(entry, held, other)) {
                encode(entry, out);
            }
        }
    }

    /**
     * Whether another one was written in the same way to the same end, which a glance at the columns tells; false says
     * nothing.
     */
    boolean isTwinOf(LastWrites other) {
        if (size != other.size || transfers.size() != other.transfers.size()) {
            return false;
        }
        for (int i = 0; i < transfers.size(); i++) {
            if (!Arrays.equals(transfers.get(i), other.transfers.get(i))) {
                return false;
            }
        }
        return Arrays.equals(keys, 0, size, other.keys, 0, size) && Arrays.equals(words, 0, size, other.words, 0, size);
    }

    /** Whether every key of another one is here as well. */
    boolean covers(LastWrites other) {
        if (other.size > size) {
            return false;
        }
        for (int entry = other.first; entry != NONE; entry = other.after[entry]) {
            if (find(other.keys[entry]) == NONE) {
                return false;
            }
        }
        return true;
    }

    /** Whether replaying both leaves the same. */
    boolean isSameAs(LastWrites other) {
        WordBuffer mine = new WordBuffer();
        WordBuffer others = new WordBuffer();
        appendTo(mine);
        other.appendTo(others);
        return Arrays.equals(mine.backingArray(), 0, mine.size(), others.backingArray(), 0, others.size());
    }

    private boolean isSame(int entry, LastWrites held, int other) {
        return WriteKey.isOmnibus(keys[entry])
                ? words[entry] == held.words[other]
                : Arrays.equals(transfers.get(words[entry]), held.transfers.get(held.words[other]));
    }

    private void encode(int entry, WordBuffer out) {
        long key = keys[entry];
        if (WriteKey.isOmnibus(key)) {
            out.add(ToFpga.omnibusAddress(WriteKey.address(key), false, WriteKey.byteEnables(key)));
            out.add(ToFpga.omnibusData(words[entry]));
        } else {
            long[] instructions = transfers.get(words[entry]);
            out.add(instructions, 0, instructions.length);
        }
    }

    private int slot(long key) {
        int mask = table.length - 1;
        int slot = (int) ((key * 0x9e37_79b9_7f4a_7c15L) >>> Integer.SIZE) & mask;
        while (table[slot] != 0 && keys[table[slot] - 1] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int find(long key) {
        return table[slot(key)] - 1;
    }

    /** Makes a key the last one, known or new. */
    private int place(long key) {
        int entry = find(key);
        if (entry != NONE) {
            moveToEnd(entry);
            return entry;
        }
        if (size == MAX_PLACES) {
            full = true;
            return NONE;
        }
        if (size == keys.length) {
            grow();
        }
        entry = size++;
        keys[entry] = key;
        table[slot(key)] = entry + 1;
        linkLast(entry);
        return entry;
    }

    private void linkLast(int entry) {
        before[entry] = last;
        after[entry] = NONE;
        if (last == NONE) {
            first = entry;
        } else {
            after[last] = entry;
        }
        last = entry;
    }

    private void moveToEnd(int entry) {
        if (entry == last) {
            return;
        }
        int previous = before[entry];
        int next = after[entry];
        before[next] = previous;
        if (previous == NONE) {
            first = next;
        } else {
            after[previous] = next;
        }
        linkLast(entry);
    }

    private void grow() {
        int capacity = keys.length * 2;
        keys = Arrays.copyOf(keys, capacity);
        words = Arrays.copyOf(words, capacity);
        before = Arrays.copyOf(before, capacity);
        after = Arrays.copyOf(after, capacity);
        table = new int[table.length * 2];
        for (int entry = 0; entry < size; entry++) {
            table[slot(keys[entry])] = entry + 1;
        }
    }
}
