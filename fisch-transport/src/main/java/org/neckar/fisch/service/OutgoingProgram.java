package org.neckar.fisch.service;

import com.google.protobuf.ByteString;
import java.util.Objects;

/** A program on its way to the service. Packs what is asked for; never all of it, unless it is short. */
final class OutgoingProgram {
    /** Words of one message of an upload. */
    static final int CHUNK_WORDS = 1 << 15;

    /** Up to so many words travel with the request to run them. */
    private static final int INLINE_WORDS = 1 << 16;

    /** Up to so many words are not worth remembering whether the service has them. */
    private static final int TINY_WORDS = 1 << 6;

    private final long[] words;
    private final int from;
    private final int count;
    private final ByteString hash;

    OutgoingProgram(long[] words, int from, int count) {
        this.words = words;
        this.from = from;
        this.count = count;
        Objects.checkFromIndexSize(from, count, words.length);
        hash = PackedWords.hash(words, from, count);
    }

    /** Number of words. */
    int count() {
        return count;
    }

    /** The name of the program. */
    ByteString hash() {
        return hash;
    }

    /** Whether the request to run it has room for it. */
    boolean isInline() {
        return count <= INLINE_WORDS;
    }

    /** Whether sending it costs no more than naming it. */
    boolean isTiny() {
        return count <= TINY_WORDS;
    }

    /** All words in one piece. */
    ByteString whole() {
        return PackedWords.pack(words, from, count);
    }

    /** Number of messages that an upload takes. */
    int chunkCount() {
        return Math.max(1, Math.ceilDiv(count, CHUNK_WORDS));
    }

    /** The words of one message of an upload. */
    ByteString chunk(int index) {
        int at = index * CHUNK_WORDS;
        return PackedWords.pack(words, from + at, Math.min(CHUNK_WORDS, count - at));
    }
}
