package org.neckar.hal.sram;

import org.neckar.hal.register.WordCode;

/**
 * Words for a controller that turns every word it receives into Gray code: the stored word is the inverse Gray code of
 * the plain one, over all 32 bits. Source: HICANN-X v3 register map, capacitive memory.
 */
public final class InverseGrayCode implements WordCode {
    private static final int WORDS = 2;

    @Override
    public void encode(int[] words, int offset) {
        for (int i = offset; i < offset + WORDS; i++) {
            int word = words[i];
            word ^= word >>> 1;
            word ^= word >>> 2;
            word ^= word >>> 4;
            word ^= word >>> 8;
            word ^= word >>> 16;
            words[i] = word;
        }
    }

    @Override
    public void decode(int[] words, int offset) {
        for (int i = offset; i < offset + WORDS; i++) {
            words[i] ^= words[i] >>> 1;
        }
    }

    @Override
    public String rule() {
        return "stored word = plain ^ plain >> 1 ^ plain >> 2 ^ ... (inverse Gray code)";
    }
}
