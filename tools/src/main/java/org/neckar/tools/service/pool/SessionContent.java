package org.neckar.tools.service.pool;

import org.neckar.stadls.run.Board;

/** What a session has on its board, and how to bring it there. Used by the thread of one board at a time. */
public sealed interface SessionContent permits LearntContent, StackContent {
    /** The session, by identity: its contents may follow each other. */
    Object owner();

    /** Grows with every change of what the session has on its board. */
    int version();

    /** Saves what the chip changed by itself, before another session gets the board. */
    void leave(Board board);

    /**
     * Brings a board to where the session left its one.
     *
     * @param board any board
     * @param held whose content the board holds unchanged, or null if that is unknown
     * @param next the program that will run then, which may make it unnecessary
     */
    void enter(Board board, SessionContent held, long[] next);

    /** The session has ended or got another content: nothing has to be saved any more. */
    void supersede();

    /** Takes note of a program that ran to its end. */
    void ran(long[] words);
}
