package org.neckar.fisch.ut;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * A growing column of 64-bit words. Not thread-safe. Words are appended, never changed, so a prefix handed out by
 * {@link #toArray()} or read through {@link #get(int)} stays what it was.
 */
public final class WordBuffer {
    /** A word on the wire: most significant byte first, at any address. */
    public static final ValueLayout.OfLong ON_THE_WIRE =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private static final int INITIAL_CAPACITY = 256;

    private long[] words;
    private int size;

    /** An empty buffer. */
    public WordBuffer() {
        this(INITIAL_CAPACITY);
    }

    /**
     * An empty buffer with room for the given number of words.
     *
     * @param capacity words, at least 0
     */
    public WordBuffer(int capacity) {
        words = new long[Math.max(capacity, 1)];
    }

    /** Appends one word. */
    public void add(long word) {
        if (size == words.length) {
            grow(size + 1);
        }
        words[size++] = word;
    }

    /** Appends {@code count} words of {@code source} beginning at {@code from}. */
    public void add(long[] source, int from, int count) {
        Objects.checkFromIndexSize(from, count, source.length);
        ensureRoom(count);
        System.arraycopy(source, from, words, size, count);
        size += count;
    }

    /** Appends all words of another buffer. */
    public void add(WordBuffer other) {
        add(other.words, 0, other.size);
    }

    /** Appends {@code count} words of memory, as they stand on the wire, beginning at a byte. */
    public void add(MemorySegment source, long fromByte, int count) {
        ensureRoom(count);
        MemorySegment.copy(source, ON_THE_WIRE, fromByte, words, size, count);
        size += count;
    }

    /** Copies {@code count} words beginning at {@code from} into memory, as they stand on the wire. */
    public void copyTo(int from, MemorySegment target, long toByte, int count) {
        Objects.checkFromIndexSize(from, count, size);
        MemorySegment.copy(words, from, target, ON_THE_WIRE, toByte, count);
    }

    /** Makes sure that {@code count} more words fit without another allocation. */
    public void ensureRoom(int count) {
        if (words.length - size < count) {
            grow(Math.addExact(size, count));
        }
    }

    /** Number of words. */
    public int size() {
        return size;
    }

    /** True when there is no word. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The word at the given position. */
    public long get(int index) {
        Objects.checkIndex(index, size);
        return words[index];
    }

    /** Forgets all words and keeps the memory. */
    public void clear() {
        size = 0;
    }

    /** A copy of the words. */
    public long[] toArray() {
        return Arrays.copyOf(words, size);
    }

    /** The backing array: words 0 to {@link #size()} are valid until the next append. For hot paths only; read-only. */
    public long[] backingArray() {
        return words;
    }

    private void grow(int needed) {
        words = Arrays.copyOf(words, Math.max(needed, Math.max(INITIAL_CAPACITY, words.length + (words.length >> 1))));
    }

    @Override
    public String toString() {
        return "WordBuffer(" + size + " words)";
    }
}
