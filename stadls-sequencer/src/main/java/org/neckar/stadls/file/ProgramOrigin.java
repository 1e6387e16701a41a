package org.neckar.stadls.file;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a stored program comes from.
 *
 * @param neckar version of Neckar that made it
 * @param created when
 * @param source what it was made from, for example the name of an experiment file
 * @param target the setup it was made for; empty for any
 */
public record ProgramOrigin(String neckar, Instant created, String source, String target) {
    /** Checks that nothing is null. */
    public ProgramOrigin {
        Objects.requireNonNull(neckar, "neckar");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
    }
}
