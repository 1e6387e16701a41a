package org.neckar.grenade.network;

import java.io.Serial;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** A network, or a part of one, that makes no sense or is beyond what a chip can hold. */
public final class NetworkInvalid extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what, where, got, allowed, remedy. */
    public NetworkInvalid(String message) {
        super(Recovery.FIX_INPUT, message);
    }
}
