package org.neckar.grenade.route;

import java.io.Serial;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** The synapses of a network do not fit onto a PADI bus; names the bus, what it needs, what it has, who needs it. */
public final class RoutingFailed extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what, where, needed, free, remedy. */
    public RoutingFailed(String message) {
        super(Recovery.FIX_INPUT, message);
    }
}
