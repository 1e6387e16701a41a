package org.neckar.tools.service.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** SHA-256. */
public final class Digests {
    private Digests() {}

    /** A digest that has seen nothing. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new NeckarException(Recovery.BUG, "SHA-256 is missing in this Java runtime", e);
        }
    }

    /** The hash of a program with these bytes. */
    public static ProgramHash of(ByteBuffer bytes) {
        var digest = sha256();
        digest.update(bytes);
        return ProgramHash.of(digest.digest());
    }

    /** The hash of a program with these words. */
    public static ProgramHash of(long[] words) {
        return of(bytes(words));
    }

    /** Words as bytes, the most significant first. */
    public static ByteBuffer bytes(long[] words) {
        var bytes = ByteBuffer.allocate(words.length * Long.BYTES);
        bytes.asLongBuffer().put(words);
        return bytes;
    }
}
