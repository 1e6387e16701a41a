package org.neckar.tools.service.access;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a token grants its user beyond access.
 *
 * @param weight share of the boards relative to other users
 * @param boardTime board time within one accounting window
 */
public record Allowance(Optional<Double> weight, Optional<Duration> boardTime) {
    /** Nothing in particular. */
    public static final Allowance NONE = new Allowance(Optional.empty(), Optional.empty());

    /** Checks that nothing is null. */
    public Allowance {
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(boardTime, "boardTime");
    }
}
