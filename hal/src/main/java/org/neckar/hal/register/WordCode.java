package org.neckar.hal.register;

/**
 * A reversible code over the words of a container, for registers whose bits are not simply the bits of their fields.
 */
public interface WordCode {
    /** Turns plain words into stored words, in place. */
    void encode(int[] words, int offset);

    /** Turns stored words into plain words, in place. */
    void decode(int[] words, int offset);

    /** The code in one line of the register manual; empty for none. */
    String rule();

    /** No code. */
    final class Plain implements WordCode {
        @Override
        public void encode(int[] words, int offset) {
            // stored words are the plain ones
        }

        @Override
        public void decode(int[] words, int offset) {
            // plain words are the stored ones
        }

        @Override
        public String rule() {
            return "";
        }
    }
}
