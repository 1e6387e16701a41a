package org.neckar.tools.service.session;

import java.util.Objects;
import java.util.Optional;
import org.neckar.tools.service.store.ProgramHash;

/**
 * One entry of a session's reinit stack: how to bring a part of the board into the state the session left it in.
 *
 * @param program writes only
 * @param snapshot reads by omnibus, executed when the session leaves the board; what was read then replaces the program
 * @param pending whether the program also runs before the next run of the session that has the board already
 */
public record ReinitEntry(ProgramHash program, Optional<ProgramHash> snapshot, boolean pending) {
    /** Checks that nothing is null. */
    public ReinitEntry {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(snapshot, "snapshot");
    }
}
