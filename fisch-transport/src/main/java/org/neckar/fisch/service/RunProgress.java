package org.neckar.fisch.service;

/** Hears how a run comes along, in the thread that executes it. */
public interface RunProgress {
    /** Hears nothing. */
    RunProgress IGNORED = new RunProgress() {};

    /**
     * The run waits.
     *
     * @param ahead runs that stand before it
     * @param estimateNs expected time until it begins; 0 where nothing is known
     */
    default void queued(int ahead, long estimateNs) {}

    /**
     * The run begins.
     *
     * @param board name of the board within the service
     */
    default void started(String board) {}

    /**
     * The connection was lost and is tried again.
     *
     * @param why what the transport says
     */
    default void disconnected(String why) {}
}
