package org.neckar.tools.service;

import org.neckar.fisch.NeckarException;
import org.neckar.tools.service.schedule.QueuePlace;

/**
 * Hears what becomes of a run. The last call is {@link #finished} or {@link #failed}, exactly one of them.
 *
 * <p>Calls come one after the other from threads of the service, which also serve boards: a listener takes note and
 * returns, it never waits for its client. A listener that throws hears nothing more; the run is not touched by that.
 */
public interface RunListener {
    /** The run waits; called once, at the submission. {@link RunHandle#place} says later how far it has come. */
    default void queued(QueuePlace place) {}

    /**
     * The run begins, or begins once more on another board because its first one failed before a word was read.
     *
     * @param board name of the board
     */
    default void started(String board) {}

    /** There are words to read in {@link RunHandle#results}; called again only after a read that found no more. */
    default void wordsAvailable() {}

    /** The run is over, and all its words can be read. */
    void finished(RunReport report);

    /** The run is over and has no result; {@link NeckarException#recovery} says what helps. */
    void failed(NeckarException why);
}
