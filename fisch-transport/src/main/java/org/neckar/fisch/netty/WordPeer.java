package org.neckar.fisch.netty;

import org.neckar.fisch.connection.WordSink;

/** What stands behind the wire of a {@link NetworkBoard}: executes words and answers in words. One thread at a time. */
public interface WordPeer {
    /**
     * Executes words. What comes back goes to the sink while execution goes on, in whole words.
     *
     * @param words to-FPGA words, halts included
     * @param from first position
     * @param count number of words
     * @param sink receives the from-FPGA words; throws when the program is given up, and this is then of no use any
     *     more
     */
    void feed(long[] words, int from, int count, WordSink sink);

    /**
     * Sets what is called now and then during {@link #feed}, at least every few milliseconds. It may throw to end the
     * execution; this is then of no use any more.
     */
    void watchedBy(Runnable watch);
}
