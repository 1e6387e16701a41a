package org.neckar.tools.service.pool;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.tools.service.schedule.BoardTime;

/** Hears of the boards, in their threads. */
public interface PoolListener {
    /** A board is connected and waits for runs. */
    void ready(int board, BoardInfo info);

    /** A board without a run cannot be connected; it is tried again. */
    void failed(int board, NeckarException why);

    /** A run is over; the board waits for the next one. */
    void ended(int board, BoardRun run, BoardOutcome outcome, BoardTime time);

    /**
     * A run is over and the board is out of order; it is tried again.
     *
     * @param again whether nobody has seen anything of the run, so that another board may execute it
     * @param why what is wrong with the board
     */
    void endedWithBoard(
            int board, BoardRun run, BoardOutcome outcome, BoardTime time, boolean again, NeckarException why);
}
