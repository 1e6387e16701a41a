package org.neckar.fisch.connection;

import org.neckar.fisch.NeckarException;

/**
 * One way to one FPGA. A connection carries 64-bit words of the UT protocol and knows nothing of what they mean, except
 * that an execution ends with the halt message.
 *
 * <p>Use by one thread at a time; opening returns a connection whose peer is reset and idle. All kinds (chip model,
 * network, replay) obey the same contract, which is written down as tests in {@code ConnectionContract}.
 */
public interface Connection extends AutoCloseable {
    /**
     * Executes one program: sends the words, appends the halt message, and hands every received word to the sink until
     * the echoed halt has been delivered (the word holding the halt included, trailing filler may follow it).
     *
     * <p>An exception of the sink ends the call and is passed on; the answers that were still to come are dropped and
     * the connection stays usable.
     *
     * @param words to-FPGA words without a halt
     * @param from first position
     * @param count number of words, 0 allowed
     * @param sink receives the from-FPGA words
     * @return how long the phases took
     * @throws IndexOutOfBoundsException when the words are not all inside the array; nothing was sent then
     * @throws NeckarException when the connection is closed, or the peer refuses, falls silent or breaks the protocol;
     *     the message names peer and state
     */
    RunTimes execute(long[] words, int from, int count, WordSink sink);

    /** What is at the other end. */
    BoardInfo info();

    /** Ends the connection. Never throws for a peer that is already gone; closing twice does nothing. */
    @Override
    void close();
}
