package org.neckar.chipmodel.omnibus;

import java.util.Arrays;

/**
 * A sparse memory of 32-bit words: pages come into being when something other than zero is written. Words never written
 * read zero.
 */
final class WordStore {
    private static final int PAGE_BITS = 10;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final int BLOCK_BITS = 8;
    private static final int PAGES = 1 << BLOCK_BITS;

    /** Pages by block: the directory of a large memory of which little is used would be most of it. */
    private final int[][][] blocks;

    private final int mask;

    /** @param addressBits size of the memory as a power of two; further address bits are ignored */
    WordStore(int addressBits) {
        blocks = new int[1 << Math.max(0, addressBits - PAGE_BITS - BLOCK_BITS)][][];
        mask = (1 << addressBits) - 1;
    }

    int get(int address) {
        int at = address & mask;
        int[][] block = blocks[at >>> (PAGE_BITS + BLOCK_BITS)];
        int[] page = block == null ? null : block[at >>> PAGE_BITS & (PAGES - 1)];
        return page == null ? 0 : page[at & (PAGE_SIZE - 1)];
    }

    void set(int address, int value) {
        int at = address & mask;
        int blockAt = at >>> (PAGE_BITS + BLOCK_BITS);
        int pageAt = at >>> PAGE_BITS & (PAGES - 1);
        int[][] block = blocks[blockAt];
        int[] page = block == null ? null : block[pageAt];
        if (page == null) {
            if (value == 0) {
                return;
            }
            if (block == null) {
                block = new int[PAGES][];
                blocks[blockAt] = block;
            }
            page = new int[PAGE_SIZE];
            block[pageAt] = page;
        }
        page[at & (PAGE_SIZE - 1)] = value;
    }

    /** Replaces the enabled bytes of a word and returns the result. */
    int merge(int address, int value, int byteEnables) {
        int merged = merged(get(address), value, byteEnables);
        set(address, merged);
        return merged;
    }

    /** The old value with the enabled bytes of the new one; bit k of the enables is byte k, bits 8k+7 to 8k. */
    static int merged(int old, int value, int byteEnables) {
        int mask = 0;
        for (int k = 0; k < Integer.BYTES; k++) {
            if ((byteEnables >>> k & 1) != 0) {
                mask |= 0xff << (Byte.SIZE * k);
            }
        }
        return (old & ~mask) | (value & mask);
    }

    /** Receives addresses. */
    @FunctionalInterface
    interface AddressSink {
        void accept(int address);
    }

    /** Visits every word that is not zero, by rising address; the visitor may change that word. */
    void forEachNonZero(AddressSink sink) {
        for (int b = 0; b < blocks.length; b++) {
            for (int p = 0; blocks[b] != null && p < PAGES; p++) {
                visit((b << BLOCK_BITS | p) << PAGE_BITS, blocks[b][p], sink);
            }
        }
    }

    private static void visit(int begin, int[] page, AddressSink sink) {
        for (int i = 0; page != null && i < PAGE_SIZE; i++) {
            if (page[i] != 0) {
                sink.accept(begin | i);
            }
        }
    }

    /** All words zero. */
    void clear() {
        Arrays.fill(blocks, null);
    }
}
