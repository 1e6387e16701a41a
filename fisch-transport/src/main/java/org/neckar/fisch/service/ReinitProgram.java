package org.neckar.fisch.service;

import java.util.Objects;
import java.util.Optional;
import org.neckar.fisch.ut.WordBuffer;

/**
 * One entry of a reinit stack: how to bring a part of the board back into the state in which a session left it.
 *
 * @param program writes only
 * @param snapshot reads by omnibus, executed when the session leaves the board; what they answer replaces the program
 * @param pending whether the program also runs before the next run of a session that has the board already
 */
public record ReinitProgram(WordBuffer program, Optional<WordBuffer> snapshot, boolean pending) {
    /** Checks that nothing is null. */
    public ReinitProgram {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(snapshot, "snapshot");
    }
}
