package org.neckar.chipmodel.omnibus;

import java.util.Arrays;

/**
 * A sparse memory of 32-bit words: pages come into being when something other than zero is written. Words never written
 * read zero.
 */
final class WordStore {
    private static final int PAGE_BITS = 10;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;

    private final int[][] pages;
    private final int mask;

    /** @param addressBits size of the memory as a power of two; further address bits are ignored */
    WordStore(int addressBits) {
        pages = new int[1 << (addressBits - PAGE_BITS)][];
        mask = (1 << addressBits) - 1;
    }

    int get(int address) {
        int[] page = pages[(address & mask) >>> PAGE_BITS];
        return page == null ? 0 : page[address & (PAGE_SIZE - 1)];
    }

    void set(int address, int value) {
        int at = (address & mask) >>> PAGE_BITS;
        int[] page = pages[at];
        if (page == null) {
            if (value == 0) {
                return;
            }
            page = new int[PAGE_SIZE];
            pages[at] = page;
        }
        page[address & (PAGE_SIZE - 1)] = value;
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
        for (int p = 0; p < pages.length; p++) {
            int[] page = pages[p];
            for (int i = 0; page != null && i < PAGE_SIZE; i++) {
                if (page[i] != 0) {
                    sink.accept(p << PAGE_BITS | i);
                }
            }
        }
    }

    /** All words zero. */
    void clear() {
        Arrays.fill(pages, null);
    }
}
