package org.neckar.fisch.service;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.ut.WordBuffer;

/** Words as the service carries them: eight bytes each, the most significant first. */
public final class PackedWords {
    private static final String HASH = "SHA-256";

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

    /** The name of a program: SHA-256 of its packed words, here in one piece. */
    public static ByteString hash(ByteString packed) {
        return hash(List.of(packed).iterator());
    }

    /** The name of a program whose packed words come piece by piece. */
    static ByteString hash(Iterator<ByteString> pieces) {
        var digest = newDigest();
        while (pieces.hasNext()) {
            for (ByteBuffer buffer : pieces.next().asReadOnlyByteBufferList()) {
                digest.update(buffer);
            }
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
