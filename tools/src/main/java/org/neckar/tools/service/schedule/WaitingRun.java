package org.neckar.tools.service.schedule;

/**
 * One run in the queue of its session.
 *
 * @param session the queue
 * @param sequence number within the session
 * @param words words of its program
 * @param deadlineNs time by which it must have begun; {@link Long#MAX_VALUE} for none
 */
record WaitingRun(SessionQueue session, long sequence, long words, long deadlineNs) {
    boolean hasDeadline() {
        return deadlineNs != Long.MAX_VALUE;
    }

    /** The same run once it has begun. */
    WaitingRun withoutDeadline() {
        return new WaitingRun(session, sequence, words, Long.MAX_VALUE);
    }
}
