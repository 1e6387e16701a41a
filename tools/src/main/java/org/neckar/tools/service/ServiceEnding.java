package org.neckar.tools.service;

import java.io.Serial;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** The service takes on nothing more. What it promised it keeps, if it has a state directory. */
public final class ServiceEnding extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    ServiceEnding() {
        super(Recovery.RETRY, "experiment service: is ending and takes on nothing more; repeat this when it is back");
    }
}
