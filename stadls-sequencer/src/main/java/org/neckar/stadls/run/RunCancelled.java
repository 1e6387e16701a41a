package org.neckar.stadls.run;

import java.io.Serial;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** A run that nobody wanted any more, or that came too late. The message says what became of the board. */
public final class RunCancelled extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    private RunCancelled(String message) {
        super(Recovery.RETRY, message);
    }

    /** The program never reached the board. */
    static RunCancelled beforeStart(String board, String why) {
        return new RunCancelled("%s: %s before it started; the board is as it was".formatted(board, why));
    }

    /** Ends a run on the board. */
    static RunCancelled whileRunning(String board) {
        return new RunCancelled("%s: not wanted any more".formatted(board));
    }

    /** The program ran to its end on the board, but its answers were dropped. */
    static RunCancelled afterStart(String board, String why, boolean broughtUpAgain) {
        return new RunCancelled("%s: %s while it ran; its answers were dropped and %s"
                .formatted(
                        board,
                        why,
                        broughtUpAgain
                                ? "the board was brought up again"
                                : "the content of the board counts as unknown"));
    }
}
