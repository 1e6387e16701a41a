package org.neckar.tools.service.store;

import java.nio.ByteBuffer;

/** Reads the words of one run at its own pace. One thread at a time; never waits. */
public interface ResultReader extends AutoCloseable {
    /** What {@link #read} answers when all words have been read and no more will come. */
    int END = -1;

    /**
     * Copies the next words into the buffer, as many as are there and fit, the most significant byte first.
     *
     * @param target gets them at its position, which moves
     * @return number of words; 0 if none is there now, which the listener's next
     *     {@link org.neckar.tools.service.RunListener#wordsAvailable} or its last call ends; or {@link #END}
     * @throws org.neckar.fisch.NeckarException when the run failed or its result is no longer kept
     */
    int read(ByteBuffer target);

    /** Number of words read so far. */
    long position();

    @Override
    void close();
}
