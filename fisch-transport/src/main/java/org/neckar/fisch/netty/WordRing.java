package org.neckar.fisch.netty;

import java.util.Objects;

/** A queue of words, first in, first out, that grows as needed and keeps its memory. One thread at a time. */
final class WordRing {
    private static final int INITIAL_WORDS = 1 << 12;

    private long[] words = new long[INITIAL_WORDS];
    private int head;
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        head = 0;
        size = 0;
    }

    void add(long[] source, int from, int count) {
        Objects.checkFromIndexSize(from, count, source.length);
        if (words.length - size < count) {
            grow(Math.addExact(size, count));
        }
        int at = (head + size) & (words.length - 1);
        int first = Math.min(count, words.length - at);
        System.arraycopy(source, from, words, at, first);
        System.arraycopy(source, from + first, words, 0, count - first);
        size += count;
    }

    /** Moves the first words into an array, as many as there are and fit; returns their number. */
    int take(long[] into) {
        int taken = Math.min(into.length, contiguous());
        System.arraycopy(words, head, into, 0, taken);
        remove(taken);
        return taken;
    }

    /** The memory behind the queue; the next {@link #contiguous} words begin at {@link #head}. */
    long[] backingArray() {
        return words;
    }

    int head() {
        return head;
    }

    int contiguous() {
        return Math.min(size, words.length - head);
    }

    /** Forgets the first words. */
    void remove(int count) {
        Objects.checkFromIndexSize(0, count, size);
        head = (head + count) & (words.length - 1);
        size -= count;
    }

    private void grow(int needed) {
        var larger = new long[Integer.highestOneBit(needed - 1) << 1];
        int first = contiguous();
        System.arraycopy(words, head, larger, 0, first);
        System.arraycopy(words, 0, larger, first, size - first);
        words = larger;
        head = 0;
    }
}
