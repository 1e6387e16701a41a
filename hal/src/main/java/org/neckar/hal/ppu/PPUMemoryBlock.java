package org.neckar.hal.ppu;

import java.nio.ByteBuffer;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.PPUMemoryBlockOnDLS;
import org.neckar.hal.register.Cells;
import org.neckar.hal.register.MemoryBlock;

/**
 * Neighbouring words of the memory of a PPU, 1..4096. A PPU counts bytes: byte A is in word A / 4, byte 0 of a word in
 * bits 31 to 24. Source: HICANN-X v3 register map, PPU.
 */
@Cells(
        at = PPUMemoryBlockOnDLS.class,
        of = PPUMemoryWord.class,
        first = "toPPUOnDLS*4096 + toMin",
        field = "words",
        meaning = "Neighbouring words of the memory of a PPU")
public final class PPUMemoryBlock extends MemoryBlock<PPUMemoryBlockOnDLS> {
    /**
     * The words that bytes stand for, as a PPU reads them.
     *
     * @throws NeckarException when the bytes are no whole words
     */
    public PPUMemoryBlock(byte[] bytes) {
        super(bytes.clone());
        if (bytes.length % Integer.BYTES != 0) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "PPUMemoryBlock: %d bytes (allowed: a multiple of 4); add zeros up to the next word"
                            .formatted(bytes.length));
        }
    }

    /** A block of words. */
    public static PPUMemoryBlock of(int... words) {
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES);
        bytes.asIntBuffer().put(words);
        return new PPUMemoryBlock(bytes.array());
    }

    /** Number of words. */
    public int sizeWords() {
        return sizeBytes() / Integer.BYTES;
    }

    /**
     * One word.
     *
     * @throws IndexOutOfBoundsException when there is no such word
     */
    public int word(int index) {
        return wordAtByte(index * Integer.BYTES);
    }

    /** A copy of all words. */
    public int[] toWords() {
        int[] words = new int[sizeWords()];
        ByteBuffer.wrap(toBytes()).asIntBuffer().get(words);
        return words;
    }
}
