package org.neckar.fisch.connection;

import java.io.Serial;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * A run lasted longer than its connection allows without having come to its halt. The message says what the board was
 * doing; what the board does now is unknown.
 */
public final class HaltMissing extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message peer, time, words taken and received, last instruction */
    HaltMissing(String message) {
        super(Recovery.RESET_LINK, message);
    }
}
