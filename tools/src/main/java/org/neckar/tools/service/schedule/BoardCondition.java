package org.neckar.tools.service.schedule;

/** What a board does. */
public enum BoardCondition {
    /** It is being connected. */
    CONNECTING,
    /** It waits for work. */
    IDLE,
    /** It executes a run, or switches to its session. */
    BUSY,
    /** It gets no work until an administrator says so. */
    PAUSED,
    /** It failed; it is tried again with growing pauses. */
    FAILED
}
