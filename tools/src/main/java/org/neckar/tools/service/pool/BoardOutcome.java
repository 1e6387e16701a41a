package org.neckar.tools.service.pool;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.connection.RunTimes;

/** How a run on a board ended. */
public sealed interface BoardOutcome {
    /**
     * It came to its halt.
     *
     * @param times of the execution
     * @param gaveUp whether the FPGA gave up on an instruction; the board was then connected anew, and what the run
     *     left behind is lost
     */
    record Finished(RunTimes times, boolean gaveUp) implements BoardOutcome {}

    /**
     * It did not, or its session could not be brought onto the board. What it left behind is lost.
     *
     * @param why the reason
     */
    record Failed(NeckarException why) implements BoardOutcome {}
}
