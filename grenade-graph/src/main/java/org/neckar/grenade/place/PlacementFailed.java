package org.neckar.grenade.place;

import java.io.Serial;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** The neurons of a network do not fit onto the circuits; names the population, what it needs and what is free. */
public final class PlacementFailed extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Says what, where, needed, free, remedy. */
    public PlacementFailed(String message) {
        super(Recovery.FIX_INPUT, message);
    }
}
