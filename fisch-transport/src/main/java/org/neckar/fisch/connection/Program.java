package org.neckar.fisch.connection;

import java.util.Objects;
import org.neckar.fisch.ut.WordBuffer;

/**
 * What one of several boards executes.
 *
 * @param words to-FPGA words without a halt; not copied, and not to be changed before the end
 * @param sink receives the from-FPGA words, in the thread of the board
 */
public record Program(WordBuffer words, WordSink sink) {
    /** Checks that nothing is null. */
    public Program {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(sink, "sink");
    }
}
