package org.neckar.tools.service;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.store.ProgramHash;

/**
 * One run a client asks for.
 *
 * @param sequence number within the session, counted from 0 without gaps; runs begin in this order, whatever the order
 *     in which they are submitted
 * @param program the words to execute, here since an upload
 * @param startWithin how long the run may wait for its beginning; afterwards it fails and never begins
 */
public record RunRequest(long sequence, ProgramHash program, Optional<Duration> startWithin) {
    /**
     * Checks the values.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) for a negative number or a time that is not positive
     */
    public RunRequest {
        Objects.requireNonNull(program, "program");
        if (sequence < 0) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "sequence number of a run: got %d (allowed 0 and more)".formatted(sequence));
        }
        startWithin.filter(time -> !time.isPositive()).ifPresent(time -> {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "run %d: got %s to wait (allowed more than 0)".formatted(sequence, time));
        });
    }

    /** A run that waits as long as it takes. */
    public RunRequest(long sequence, ProgramHash program) {
        this(sequence, program, Optional.empty());
    }
}
