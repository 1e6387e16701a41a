package org.neckar.tools.service;

import java.util.Objects;
import org.neckar.fisch.connection.RunTimes;

/**
 * How a run went.
 *
 * @param board name of the board that executed it
 * @param waitNs from the submission to the beginning
 * @param switchNs bringing the board from another session's content to this one's; 0 if it was this session's already
 * @param times of the execution
 * @param wordsToFpga words of the program
 * @param wordsFromFpga words that came back, the halt included
 */
public record RunReport(
        String board, long waitNs, long switchNs, RunTimes times, long wordsToFpga, long wordsFromFpga) {
    /** Checks that nothing is null. */
    public RunReport {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(times, "times");
    }
}
