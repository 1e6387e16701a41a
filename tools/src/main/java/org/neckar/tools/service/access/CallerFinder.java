package org.neckar.tools.service.access;

import io.grpc.Attributes;
import io.grpc.Grpc;
import io.grpc.Metadata;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds out who a call belongs to, by what stands in its header and what the connection has shown. */
final class CallerFinder {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private static final String BEARER = "bearer ";

    private final Optional<TokenVerifier> tokens;
    private final boolean certificates;

    CallerFinder(Optional<TokenVerifier> tokens, boolean certificates) {
        this.tokens = tokens;
        this.certificates = certificates;
    }

    /**
     * A caller and whether new sessions are open to it.
     *
     * @param inGrace whether the caller's token has expired and is still good for sessions that exist
     */
    record Found(Caller caller, boolean inGrace) {}

    /**
     * Checks what the call shows.
     *
     * @throws AccessDenied if it proves nothing
     */
    Found find(Attributes connection, Metadata header) {
        return find(connection, header, text -> Optional.of(tokens.orElseThrow().verify(text)))
                .orElseThrow();
    }

    /**
     * The same as far as it costs no signature; empty where a token would have to be verified.
     *
     * @throws AccessDenied if the call proves nothing
     */
    Optional<Found> findKnown(Attributes connection, Metadata header) {
        return find(connection, header, text -> tokens.orElseThrow().known(text));
    }

    private Optional<Found> find(
            Attributes connection, Metadata header, Function<String, Optional<VerifiedToken>> verifying) {
        var token = token(header);
        if (tokens.isPresent() && token.isPresent()) {
            return verifying.apply(token.get()).map(this::byToken);
        }
        if (certificates) {
            var session = connection.get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
            var user = session == null ? Optional.<String>empty() : ClientCertificate.user(session);
            if (user.isPresent()) {
                return Optional.of(new Found(new Caller(user, Proof.CERTIFICATE, Allowance.NONE), false));
            }
        }
        if (tokens.isPresent() || certificates) {
            throw AccessDenied.unproven("this service wants to know who calls: send %s"
                    .formatted(tokens.isPresent() ? "a token (QUIGGELDY_TOKEN or token-file=)" : "a certificate"));
        }
        return Optional.of(new Found(Caller.UNPROVEN, false));
    }

    private Found byToken(VerifiedToken token) {
        boolean inGrace = tokens.orElseThrow().isInGrace(token);
        return new Found(new Caller(Optional.of(token.user()), Proof.TOKEN, token.allowance()), inGrace);
    }

    private static Optional<String> token(Metadata header) {
        var values = header.getAll(AUTHORIZATION);
        if (values == null) {
            return Optional.empty();
        }
        var it = values.iterator();
        var value = it.next();
        if (it.hasNext() || !value.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw AccessDenied.unproven("header authorization: got another form (allowed once, 'Bearer' and a token)");
        }
        return Optional.of(value.substring(BEARER.length()).strip());
    }
}
