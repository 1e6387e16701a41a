package org.neckar.tools.service.access;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.SignatureException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.service.access.lab.TokenClaims;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which tokens are believed: signed with RS, PS, ES or EdDSA by a known key, {@code sub} a user name,
 * {@code exp} present and not past, {@code nbf} not to come, {@code iss} and {@code aud} as wanted. Tokens without
 * signature, tokens signed with a shared secret and encrypted ones are refused. Checking a signature costs some hundred
 * microseconds, so tokens found good are remembered until the keys change.
 */
final class TokenVerifier {
    private static final Logger LOG = LoggerFactory.getLogger(TokenVerifier.class);
    private static final int LONGEST_TOKEN = 8192;
    private static final long KEYS_ARE_FRESH_NS = TimeUnit.SECONDS.toNanos(2);

    /** The times in a token are judged in here, where grace is known; the parser must not do it. */
    private static final long ANY_TIME_S = Duration.ofDays(36_500).toSeconds();

    private final TokenSettings settings;
    private final InstantSource clock;
    private final GoodTokens good = new GoodTokens();
    private final WatchedFile file;
    private volatile TokenKeys keys;
    private volatile long keysReadNs;

    /**
     * @param clock tells whether tokens have expired
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the file of keys cannot be used
     */
    TokenVerifier(TokenSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        file = new WatchedFile(settings.keys());
        keys = TokenKeys.read(settings.keys());
        keysReadNs = System.nanoTime();
    }

    /** Whether a token has expired and is still good for sessions that exist. */
    boolean isInGrace(VerifiedToken token) {
        return clock.instant().isAfter(token.expires().plus(TokenSettings.CLOCK_SKEW));
    }

    /** A token that was found good before, if it still is; costs no signature. */
    Optional<VerifiedToken> known(String token) {
        refreshKeys(System.nanoTime());
        return good.find(token).map(this::requireCurrent);
    }

    /**
     * Checks a token.
     *
     * @throws AccessDenied if it is not believed
     */
    VerifiedToken verify(String token) {
        var known = known(token);
        if (known.isPresent()) {
            return known.get();
        }
        if (token.length() > LONGEST_TOKEN) {
            throw AccessDenied.unproven(
                    "token: got %d characters (allowed up to %d)".formatted(token.length(), LONGEST_TOKEN));
        }
        requireOneSpelling(token);
        var present = keys;
        var claims = signedClaims(token, present);
        requireStarted(claims);
        var verified = requireCurrent(
                new VerifiedToken(subject(claims), expiry(claims), new Allowance(weight(claims), boardTime(claims))));
        good.add(token, verified);
        if (!keys.equals(present)) {
            good.clear();
        }
        return verified;
    }

    /** Lenient decoders of base64 take many texts for the same bytes; here one token is one text. */
    private static void requireOneSpelling(String token) {
        for (var part : token.split("\\.", -1)) {
            if (!isPlainBase64(part)) {
                throw AccessDenied.unproven("token: is no three parts in base64url without padding");
            }
        }
    }

    private static boolean isPlainBase64(String part) {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Claims signedClaims(String token, TokenKeys from) {
        var choice = new KeyChoice(from);
        while (true) {
            try {
                var parser = Jwts.parser()
                        .keyLocator(choice)
                        .clockSkewSeconds(ANY_TIME_S)
                        .zip()
                        .clear()
                        .and();
                settings.issuer().ifPresent(parser::requireIssuer);
                settings.audience().ifPresent(parser::requireAudience);
                return parser.build().parseSignedClaims(token).getPayload();
            } catch (SignatureException e) {
                if (!choice.next()) {
                    throw AccessDenied.unproven("token: its signature is not that of a key this service knows");
                }
            } catch (JwtException | IllegalArgumentException e) {
                throw AccessDenied.unproven("token: %s".formatted(withoutToken(e.getMessage(), token)));
            }
        }
    }

    /** Messages of the parser may quote a part of what it could not read. */
    private static String withoutToken(String message, String token) {
        var text = message == null ? "cannot be read" : message;
        for (var part : token.split("\\.", -1)) {
            text = part.length() < 8 ? text : text.replace(part, "...");
        }
        return text.replaceAll("[^ -~]+", " ");
    }

    private static String subject(Claims claims) {
        if (claims.getSubject() == null) {
            throw AccessDenied.unproven("token: claim 'sub' is missing (allowed the name of the user)");
        }
        return UserName.require("claim 'sub' of the token", claims.getSubject());
    }

    private static Instant expiry(Claims claims) {
        if (claims.getExpiration() == null) {
            throw AccessDenied.unproven("token: claim 'exp' is missing; a token without expiry is not accepted");
        }
        return claims.getExpiration().toInstant();
    }

    private void requireStarted(Claims claims) {
        Date notBefore = claims.getNotBefore();
        var latest = clock.instant().plus(TokenSettings.CLOCK_SKEW);
        if (notBefore != null && notBefore.toInstant().isAfter(latest)) {
            throw AccessDenied.unproven(
                    "token: is good from %s on, now it is %s".formatted(notBefore.toInstant(), clock.instant()));
        }
    }

    private VerifiedToken requireCurrent(VerifiedToken token) {
        var end = token.expires().plus(TokenSettings.CLOCK_SKEW).plus(settings.grace());
        if (clock.instant().isAfter(end)) {
            throw AccessDenied.unproven("token: expired at %s, grace of %d s included, now it is %s; get a new one"
                    .formatted(token.expires(), settings.grace().toSeconds(), clock.instant()));
        }
        return token;
    }

    private static Optional<Double> weight(Claims claims) {
        return positive(claims, TokenClaims.WEIGHT);
    }

    private static Optional<Duration> boardTime(Claims claims) {
        return positive(claims, TokenClaims.BOARD_SECONDS)
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private static Optional<Double> positive(Claims claims, String name) {
        return switch (claims.get(name)) {
            case null -> Optional.empty();
            case Number number
            when number.doubleValue() > 0 && number.doubleValue() < 1e9 -> Optional.of(number.doubleValue());
            default -> throw AccessDenied.unproven("token: claim '%s' is no number (allowed above 0)".formatted(name));
        };
    }

    /** Takes changed keys over; a file that cannot be used any more leaves the old ones in place. */
    void refreshKeys(long nowNs) {
        if (nowNs - keysReadNs < KEYS_ARE_FRESH_NS) {
            return;
        }
        keysReadNs = nowNs;
        if (file.hasChanged()) {
            try {
                keys = TokenKeys.read(settings.keys());
                good.clear();
                LOG.info(
                        "token keys read again from {}: {}",
                        settings.keys(),
                        keys.keys().size());
            } catch (NeckarException e) {
                LOG.warn("token keys stay as they were: {}", e.getMessage());
            }
        }
    }
}
