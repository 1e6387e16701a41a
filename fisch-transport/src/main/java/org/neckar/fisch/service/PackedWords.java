package org.neckar.fisch.service;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.ut.WordBuffer;

/** Words as the service carries them: eight bytes each, the most significant first. */
public final class PackedWords {
    private static final String HASH = "SHA-256";

    /** Words packed at a time for a hash; they stay in the cache of the processor. */
    private static final int PIECE_WORDS = 1 << 11;

    private PackedWords() {}

    /** Packs words into bytes of their own. */
    public static ByteString pack(long[] words, int from, int count) {
        var bytes = new byte[count * Long.BYTES];
        MemorySegment.copy(words, from, MemorySegment.ofArray(bytes), WordBuffer.ON_THE_WIRE, 0, count);
        return UnsafeByteOperations.unsafeWrap(bytes);
    }

    /**
     * Unpacks words.
     *
     * @param packed whole words
     * @param fromWord first word to unpack
     * @param target gets them from its position 0 on
     * @param count number of words
     */
    public static void unpack(ByteString packed, int fromWord, long[] target, int count) {
        MemorySegment.copy(
                MemorySegment.ofBuffer(packed.asReadOnlyByteBuffer()),
                WordBuffer.ON_THE_WIRE,
                (long) fromWord * Long.BYTES,
                target,
                0,
                count);
    }

    /**
     * The number of words in a message.
     *
     * @throws NeckarException ({@link Recovery#BUG}) if there is a piece of a word
     */
    public static int count(ByteString packed) {
        if (packed.size() % Long.BYTES != 0) {
            throw new NeckarException(
                    Recovery.BUG,
                    "experiment service: got %d bytes (allowed whole words of 8)".formatted(packed.size()));
        }
        return packed.size() / Long.BYTES;
    }

    /** The name of a program: SHA-256 of its packed words. */
    public static ByteString hash(long[] words, int from, int count) {
        var digest = newDigest();
        var piece = new byte[Math.min(count, PIECE_WORDS) * Long.BYTES];
        for (int done = 0; done < count; done += PIECE_WORDS) {
            int length = Math.min(PIECE_WORDS, count - done);
            MemorySegment.copy(words, from + done, MemorySegment.ofArray(piece), WordBuffer.ON_THE_WIRE, 0, length);
            digest.update(piece, 0, length * Long.BYTES);
        }
        return UnsafeByteOperations.unsafeWrap(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance(HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new NeckarException(Recovery.BUG, HASH + " is missing in this Java runtime", e);
        }
    }
}
