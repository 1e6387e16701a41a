package org.neckar.tools.service.schedule;

/** Takes what the {@link Scheduler} decides, one decision after the other. Must not call the scheduler meanwhile. */
public interface Decisions {
    /** Why a run never began. */
    enum Refusal {
        /** Its time to begin was over. */
        EXPIRED,
        /** No board that may serve it has been in order for longer than {@link ScheduleSettings#withoutBoard}. */
        WITHOUT_BOARD
    }

    /**
     * A run begins; the board was idle.
     *
     * @param board index of the board
     * @param session whose run
     * @param sequence its number
     */
    void start(int board, long session, long sequence);

    /**
     * A run that waits is over without having begun.
     *
     * @param session whose run
     * @param sequence its number
     * @param why the reason
     */
    void refuse(long session, long sequence, Refusal why);
}
