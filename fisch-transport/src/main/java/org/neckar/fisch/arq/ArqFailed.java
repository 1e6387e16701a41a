package org.neckar.fisch.arq;

import java.io.Serial;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** A session of HostARQ ended other than by being closed. The message names peer and state. */
public final class ArqFailed extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ArqState state;

    ArqFailed(Recovery recovery, String peer, ArqState state, String what) {
        super(recovery, "HostARQ with %s, %s: %s".formatted(peer, state.description(), what));
        this.state = state;
    }

    /** Where the session stood. */
    public ArqState state() {
        return state;
    }
}
