package org.neckar.tools.service;

import java.io.Serial;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.store.ProgramHash;

/** A program is needed that is not here. Uploading it and repeating the call helps. */
public final class ProgramMissing extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String hex;

    ProgramMissing(ProgramHash hash) {
        super(Recovery.RETRY, "program %s: not here; upload it, then repeat the call".formatted(hash));
        hex = hash.hex();
    }

    /** Which program. */
    public ProgramHash hash() {
        return new ProgramHash(hex);
    }
}
