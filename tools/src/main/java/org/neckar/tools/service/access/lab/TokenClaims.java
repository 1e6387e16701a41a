package org.neckar.tools.service.access.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.access.Allowance;
import org.neckar.tools.service.access.UserName;

/**
 * What a token shall say.
 *
 * @param user claim {@code sub}
 * @param issued claim {@code iat}
 * @param validity how long until claim {@code exp}
 * @param issuer claim {@code iss}
 * @param audience claim {@code aud}
 * @param allowance claims {@value #WEIGHT} and {@value #BOARD_SECONDS}
 */
public record TokenClaims(
        String user,
        Instant issued,
        Duration validity,
        Optional<String> issuer,
        Optional<String> audience,
        Allowance allowance) {
    /** Claim: share of the boards relative to other users. */
    public static final String WEIGHT = "neckar_weight";

    /** Claim: board time in seconds within one accounting window. */
    public static final String BOARD_SECONDS = "neckar_board_seconds";

    /**
     * Checks the values.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the user's name is none or the token would be good for no
     *     time
     */
    public TokenClaims {
        if (!UserName.isValid(user)) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "user of a token: got '%s' (allowed %s)".formatted(user, UserName.ALLOWED));
        }
        if (!validity.isPositive()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "validity of a token: got %s (allowed more than 0)".formatted(validity));
        }
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(allowance, "allowance");
    }

    /** A token that says no more than whose it is and how long. */
    public static TokenClaims of(String user, Instant issued, Duration validity) {
        return new TokenClaims(user, issued, validity, Optional.empty(), Optional.empty(), Allowance.NONE);
    }
}
