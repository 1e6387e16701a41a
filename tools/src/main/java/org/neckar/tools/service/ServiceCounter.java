package org.neckar.tools.service;

/** What the service counts since its start. */
public enum ServiceCounter {
    /** Sessions opened. */
    SESSIONS_OPENED,
    /** Sessions closed by their client. */
    SESSIONS_CLOSED,
    /** Sessions nobody had used for the time of their lease. */
    SESSIONS_EXPIRED,
    /** Runs accepted into the queue. */
    RUNS_SUBMITTED,
    /** Submissions answered from a kept result or attached to the run that waits already. */
    RUNS_RESUMED,
    /** Submissions refused: wrong number, program not here, quota, drain. */
    RUNS_REFUSED,
    /** Runs that came to their halt. */
    RUNS_FINISHED,
    /** Runs that failed on a board. */
    RUNS_FAILED,
    /** Runs cancelled by their client, or left behind by one that is gone. */
    RUNS_CANCELLED,
    /** Runs whose time to begin was over, or that no board could serve. */
    RUNS_EXPIRED,
    /** Runs executed once more on another board because theirs failed. */
    RUNS_MOVED,
    /** Runs that had to wait for another session to leave the board. */
    SWITCHES,
    /** Nanoseconds of board time spent in programs of users. */
    BOARD_NS_RUNS,
    /** Nanoseconds of board time spent in switches. */
    BOARD_NS_SWITCHES,
    /** Words of programs of users executed. */
    WORDS_TO_FPGA,
    /** Words that came back from programs of users. */
    WORDS_FROM_FPGA,
    /** Words that were not uploaded because a program of the same hash was here. */
    UPLOADS_SPARED,
    /** Times a board failed and was put into quarantine. */
    BOARD_FAILURES
}
