package org.neckar.tools.service;

import java.io.Serial;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** There is no session of this id, it has ended, or it belongs to somebody else. */
public final class SessionUnknown extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    SessionUnknown() {
        super(
                Recovery.RESET_LINK,
                "session: this id is unknown (allowed: the id of a session of yours that has not ended); open a new"
                        + " session and initialise the chip");
    }
}
