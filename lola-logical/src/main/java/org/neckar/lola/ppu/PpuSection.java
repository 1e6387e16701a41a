package org.neckar.lola.ppu;

import java.nio.ByteBuffer;
import org.neckar.hal.ppu.PpuMemorySpace;

/**
 * A piece of a program in one of the memories.
 *
 * @param name name in the file
 * @param space the memory
 * @param offset first byte in the memory
 * @param size number of bytes
 * @param content the bytes, or none when all of them are 0
 */
record PpuSection(String name, PpuMemorySpace space, int offset, int size, ByteBuffer content) {
    int end() {
        return offset + size;
    }

    /** Puts the bytes into words, the first byte of a word uppermost. */
    void toWords(int[] words) {
        for (int i = 0; i < content.capacity(); i++) {
            int at = offset + i;
            words[at / Integer.BYTES] |= Byte.toUnsignedInt(content.get(i)) << (8 * (3 - at % Integer.BYTES));
        }
    }

    @Override
    public String toString() {
        return "section '%s' (%s, bytes 0x%x..0x%x)".formatted(name, space, offset, end() - 1);
    }
}
