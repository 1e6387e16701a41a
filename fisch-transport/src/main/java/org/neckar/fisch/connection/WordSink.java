package org.neckar.fisch.connection;

/** Receives words that came from an FPGA, in the order in which the FPGA sent them. */
@FunctionalInterface
public interface WordSink {
    /**
     * Takes {@code count} words. The array belongs to the caller and may be reused after the call.
     *
     * @param words source
     * @param from first position
     * @param count number of words
     */
    void accept(long[] words, int from, int count);
}
