package org.neckar.tools.service.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** An upload. Room is taken as words arrive, not as they are declared. */
final class GrowingProgram implements ProgramUpload {
    private static final int FIRST_ROOM = 1024;

    private final ProgramStore store;
    private final ProgramHash hash;
    private final int declared;
    private final MessageDigest digest = Digests.sha256();
    private long[] words;
    private int size;
    private boolean ended;

    GrowingProgram(ProgramStore store, ProgramHash hash, int declared) {
        this.store = store;
        this.hash = hash;
        this.declared = declared;
        words = new long[Math.min(declared, FIRST_ROOM)];
    }

    @Override
    public void append(ByteBuffer bytes) {
        requireGoingOn();
        int count = bytes.remaining() / Long.BYTES;
        if (bytes.remaining() % Long.BYTES != 0) {
            throw refused("a piece of %d bytes (allowed multiples of %d)".formatted(bytes.remaining(), Long.BYTES));
        }
        if (count > declared - size) {
            throw refused("%d words and more (declared %d)".formatted((long) size + count, declared));
        }
        if (size + count > words.length) {
            words = Arrays.copyOf(words, Math.min(declared, Math.max(size + count, 2 * words.length)));
        }
        // A view in network order, whatever the order of the caller's buffer.
        bytes.duplicate().asLongBuffer().get(words, size, count);
        size += count;
        digest.update(bytes);
    }

    @Override
    public void finish() {
        requireGoingOn();
        close();
        if (size != declared) {
            throw refused("%d words (declared %d)".formatted(size, declared));
        }
        var arrived = ProgramHash.of(digest.digest());
        if (!arrived.equals(hash)) {
            throw refused("words whose hash is %s".formatted(arrived));
        }
        store.add(hash, words);
    }

    private void requireGoingOn() {
        if (ended) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "upload of program %s: over already; begin another one".formatted(hash));
        }
    }

    private NeckarException refused(String got) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "upload of program %s: got %s; nothing is kept, upload it again".formatted(hash, got));
    }

    @Override
    public void close() {
        if (!ended) {
            ended = true;
            store.uploadEnded(declared);
        }
    }
}
