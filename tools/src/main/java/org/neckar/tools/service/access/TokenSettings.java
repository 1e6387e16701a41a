package org.neckar.tools.service.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Which tokens are believed.
 *
 * @param keys file of public keys, PEM or JSON Web Key Set; read again when it changes
 * @param issuer what the claim {@code iss} must be
 * @param audience what must be among the claim {@code aud}
 * @param grace how long after its expiry a token is still good for sessions that exist; none begins in this time
 */
public record TokenSettings(Path keys, Optional<String> issuer, Optional<String> audience, Duration grace) {
    /** How much the clocks of issuer and service may differ. */
    public static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private static final Duration LONGEST_GRACE = Duration.ofDays(30);

    /**
     * Checks the values.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the grace is negative or longer than 30 days
     */
    public TokenSettings {
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(audience, "audience");
        if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "grace of tokens: got %d s (allowed 0..%d)"
                            .formatted(grace.toSeconds(), LONGEST_GRACE.toSeconds()));
        }
    }

    /** Tokens of any issuer and audience, without grace. */
    public static TokenSettings of(Path keys) {
        return new TokenSettings(keys, Optional.empty(), Optional.empty(), Duration.ZERO);
    }
}
