package org.neckar.hal.register;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;

/**
 * The content of neighbouring cells of a memory: as many as the interval at which it is read or written. Kept as bytes
 * in the order of the processors of the chip, the most significant byte of a word first, without an object per cell.
 * Immutable.
 *
 * @param <C> intervals of the memory
 */
public abstract class MemoryBlock<C extends Coordinate> implements Container<C> {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;

    /** A block of these bytes, which are not copied. */
    protected MemoryBlock(byte[] bytes) {
        this.bytes = bytes;
        if (bytes.length == 0) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, getClass().getSimpleName() + ": no content (allowed 1 cell and more)");
        }
    }

    /** Number of bytes. */
    public final int sizeBytes() {
        return bytes.length;
    }

    /** A copy of the bytes. */
    public final byte[] toBytes() {
        return bytes.clone();
    }

    /**
     * One byte, 0..255.
     *
     * @throws IndexOutOfBoundsException when there is no such byte
     */
    public final int byteAt(int index) {
        return Byte.toUnsignedInt(bytes[index]);
    }

    /** The word that begins at a byte. */
    protected final int wordAtByte(int offsetBytes) {
        return (int) WORDS.get(bytes, offsetBytes);
    }

    static void putWord(byte[] bytes, int offsetBytes, int word) {
        WORDS.set(bytes, offsetBytes, word);
    }

    /** The bytes themselves, not to be changed. */
    final byte[] bytes() {
        return bytes;
    }

    /** What the bytes say as text: those that are no printable ASCII character are left out. */
    public final String toText() {
        StringBuilder text = new StringBuilder();
        for (byte character : bytes) {
            if (character >= ' ' && character <= '~') {
                text.append((char) character);
            }
        }
        return text.toString();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof MemoryBlock<?> that
                && BlockType.of(that.getClass()).equals(BlockType.of(getClass()))
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "%s(%d bytes)".formatted(getClass().getSimpleName(), bytes.length);
    }
}
