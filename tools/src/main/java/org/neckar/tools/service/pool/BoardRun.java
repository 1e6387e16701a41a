package org.neckar.tools.service.pool;

import org.neckar.fisch.connection.WordSink;

/** A run in the hands of a board. Called by the thread of the board. */
public interface BoardRun extends WordSink {
    /** What the session has on its board. */
    SessionContent content();

    /** Whether the content is brought onto the board completely, whatever that holds. */
    boolean isReinitEnforced();

    /** The program. */
    long[] words();

    /** The program is about to run. */
    void began();

    /** Forgets the answers, for another attempt; false if the client has seen some. */
    boolean restart();

    /** How long the program may hold the board, in nanoseconds. */
    long limitNs();
}
