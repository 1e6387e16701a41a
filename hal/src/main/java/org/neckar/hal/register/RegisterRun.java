package org.neckar.hal.register;

import java.util.Arrays;

/**
 * Equal registers whose words follow each other, encoded or decoded field by field: the values of one element of a
 * field of all registers at a time, without an object per register. One thread at a time.
 *
 * <p>To encode, {@link #put} every element of the fields and {@link #close} at the end. To decode, {@link #open} first
 * and {@link #take} what is wanted.
 */
public final class RegisterRun {
    private final RegisterMap<?, ?> map;
    private final int count;
    private final int stride;
    private final int[] byteEnables;
    private final int offset;
    private int[] words;

    /**
     * A run of {@code count} registers; nothing is changed yet.
     *
     * @param words holds their words from {@code offset} on
     * @param byteEnables holds their byte enables from {@code offset} on
     */
    public RegisterRun(RegisterMap<?, ?> map, int count, int[] words, int[] byteEnables, int offset) {
        this.map = map;
        this.count = count;
        this.words = words;
        this.byteEnables = byteEnables;
        this.offset = offset;
        stride = map.words();
    }

    /** Sets all fields of all registers to 0. */
    public RegisterRun clear() {
        return fill(map.plainWords(), map.plainEnables());
    }

    /**
     * Gives all registers the words and byte enables of one, which was put together in a run of its own and not closed.
     */
    public RegisterRun fill(int[] oneWords, int[] oneEnables) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(oneWords, 0, words, offset + i * stride, stride);
            System.arraycopy(oneEnables, 0, byteEnables, offset + i * stride, stride);
        }
        return this;
    }

    /**
     * Puts the values of one element of a field into all registers.
     *
     * @throws NeckarException when a value is out of range, naming it as the column does
     */
    public void put(RegisterField field, int element, ValueColumn column) {
        check(field, column);
        for (BitPlacement.Piece piece : field.placements().get(element).pieces()) {
            int[] target = piece.byteEnable() ? byteEnables : words;
            if (field.isPlain() && piece.isPlain()) {
                putPlain(piece, target, column);
            } else {
                int mask = piece.mask();
                int at = offset + piece.word();
                for (int i = 0; i < count; i++, at += stride) {
                    target[at] = (target[at] & ~mask) | piece.place(field.stored(column.get(i)));
                }
            }
        }
    }

    private void putPlain(BitPlacement.Piece piece, int[] target, ValueColumn column) {
        int mask = piece.mask();
        int valueLow = piece.valueLow();
        int wordLow = piece.wordLow();
        int at = offset + piece.word();
        for (int i = 0; i < count; i++, at += stride) {
            int bits = ((int) (column.get(i) >>> valueLow) << wordLow) & mask;
            target[at] = (target[at] & ~mask) | bits;
        }
    }

    private void check(RegisterField field, ValueColumn column) {
        long min = field.min();
        long max = field.max();
        for (int i = 0; i < count; i++) {
            long value = column.get(i);
            if (value < min || value > max) {
                GroupField.checkRange(value, min, max, column.where(i));
            }
        }
    }

    /** Applies the code over all words of each register. */
    public void close() {
        for (int i = 0; i < count && map.isCoded(); i++) {
            map.code().encode(words, offset + i * stride);
        }
    }

    /**
     * Undoes the code over all words of each register, in a copy of them, and checks their fixed bits.
     *
     * @throws NeckarException when these are not those of the register
     */
    public void open() {
        if (map.isCoded()) {
            words = Arrays.copyOf(words, offset + count * stride);
            for (int i = 0; i < count; i++) {
                map.code().decode(words, offset + i * stride);
            }
        }
        for (int i = 0; i < count; i++) {
            map.checkFixedBits(words, byteEnables, offset + i * stride);
        }
    }

    /**
     * Takes the values of one element of a field out of all registers.
     *
     * @throws NeckarException when stored bits are outside the range of the field, naming it as the column does
     */
    public void take(RegisterField field, int element, ValueColumn column) {
        BitPlacement placement = field.placements().get(element);
        for (int i = 0; i < count; i++) {
            column.set(i, field.value(placement.take(words, offset + i * stride, byteEnables)));
        }
        check(field, column);
    }
}
