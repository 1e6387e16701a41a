package org.neckar.tools.service.store;

import java.nio.ByteBuffer;

/**
 * A program that is coming in, piece by piece. One thread at a time. Closing before {@link #finish} throws away what
 * came.
 */
public interface ProgramUpload extends AutoCloseable {
    /**
     * Takes the next piece, all bytes from the buffer's position to its limit.
     *
     * @param bytes whole words, the most significant byte first
     * @throws org.neckar.fisch.NeckarException ({@link org.neckar.fisch.Recovery#FIX_INPUT}) if more arrives than was
     *     declared, or a piece of a word
     */
    void append(ByteBuffer bytes);

    /**
     * Ends the upload; the program can be submitted now.
     *
     * @throws org.neckar.fisch.NeckarException ({@link org.neckar.fisch.Recovery#FIX_INPUT}) if less arrived than was
     *     declared, or the words have another hash; nothing is kept then
     */
    void finish();

    @Override
    void close();
}
