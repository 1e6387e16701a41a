package org.neckar.fisch.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * What it takes to open a connection to the experiment service, which shares boards among many clients:
 * {@code grpc://host:port?name=value&...} with the parameters
 *
 * <pre>
 * user         who asks, where the service does not find out by itself
 * board        name or identifier of the wanted board; the field calls it partition
 * failover     whether the session may go on on another board when its own fails (default 0)
 * tls          whether to encrypt (default 0, and 1 where one of the next three is given)
 * ca           PEM file of the authorities to believe instead of the system's
 * cert, key    PEM files that prove who asks
 * token-file   file with the token; without it the environment's QUIGGELDY_TOKEN. A token never stands in the URI,
 *              because URIs are printed
 * reconnect    seconds for which a lost connection is tried again (default 20)
 * timeout      seconds that a run may last, its time in the queue included (default a million)
 * </pre>
 *
 * @param host name or address
 * @param port 1..65535
 * @param user who asks
 * @param board wanted board
 * @param failover whether the session may move
 * @param token signed token that proves who asks
 * @param tls how to encrypt; empty for plain text
 * @param reconnectNs for how long a lost connection is tried again
 * @param timeoutNs how long a run may last
 */
public record ServiceAccess(
        String host,
        int port,
        Optional<String> user,
        Optional<String> board,
        boolean failover,
        Optional<String> token,
        Optional<Tls> tls,
        long reconnectNs,
        long timeoutNs) {
    /** Scheme of the URI. */
    public static final String SCHEME = "grpc";

    static final String USER = "user";
    static final String PARTITION = "partition";

    private static final String BOARD = "board";
    private static final String FAILOVER = "failover";
    private static final String TLS = "tls";
    private static final String AUTHORITIES = "ca";
    private static final String CERTIFICATE = "cert";
    private static final String KEY = "key";
    private static final String TOKEN_FILE = "token-file";
    private static final String RECONNECT = "reconnect";
    private static final String TOKEN_VARIABLE = "QUIGGELDY_TOKEN";
    private static final int HIGHEST_PORT = 65535;
    private static final double DEFAULT_RECONNECT = 20;
    private static final double LONGEST = 1e6;
    private static final double NS_PER_SECOND = 1e9;

    /**
     * How to encrypt, by PEM files.
     *
     * @param authorities whom to believe; empty for those of the system
     * @param identity what proves who asks
     */
    public record Tls(Optional<Path> authorities, Optional<Identity> identity) {
        /** Checks that nothing is null. */
        public Tls {
            Objects.requireNonNull(authorities, "authorities");
            Objects.requireNonNull(identity, "identity");
        }
    }

    /**
     * What proves who asks.
     *
     * @param certificate chain, the own certificate first
     * @param key private key, PKCS 8 without a password
     */
    public record Identity(Path certificate, Path key) {
        /** Checks that nothing is null. */
        public Identity {
            Objects.requireNonNull(certificate, "certificate");
            Objects.requireNonNull(key, "key");
        }
    }

    /** Checks that nothing is null. */
    public ServiceAccess {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(tls, "tls");
    }

    /**
     * Takes a URI of the service apart.
     *
     * @param uri its scheme is {@value #SCHEME}
     * @param environment variables, usually {@link System#getenv()}; {@code QUIGGELDY_TOKEN} is the token
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the address is malformed, a parameter unknown or out of
     *     its range, or the token's file cannot be read
     */
    public static ServiceAccess of(ConnectionUri uri, Map<String, String> environment) {
        var parameters = uri.parameters()
                .allow(
                        USER,
                        BOARD,
                        PARTITION,
                        FAILOVER,
                        TLS,
                        AUTHORITIES,
                        CERTIFICATE,
                        KEY,
                        TOKEN_FILE,
                        RECONNECT,
                        UriParameters.TIMEOUT);
        int colon = uri.target().lastIndexOf(':');
        var port = uri.target().substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > HIGHEST_PORT || port.equals("0")) {
            throw refused(uri, "got target '%s' (allowed host:port, port 1..%d)".formatted(uri.target(), HIGHEST_PORT));
        }
        if (parameters.text(BOARD).isPresent() && parameters.text(PARTITION).isPresent()) {
            throw refused(uri, "got board and partition, which mean the same; keep one");
        }
        return new ServiceAccess(
                uri.target().substring(0, colon),
                Integer.parseInt(port),
                parameters.text(USER),
                parameters.text(BOARD).or(() -> parameters.text(PARTITION)),
                parameters.flag(FAILOVER, false),
                token(uri, environment),
                tls(uri),
                Math.round(parameters.decimal(RECONNECT, DEFAULT_RECONNECT, 0, LONGEST) * NS_PER_SECOND),
                parameters.timeoutNs(LONGEST));
    }

    private static Optional<String> token(ConnectionUri uri, Map<String, String> environment) {
        var file = path(uri, TOKEN_FILE);
        if (file.isEmpty()) {
            return Optional.of(environment.getOrDefault(TOKEN_VARIABLE, "")).filter(token -> !token.isEmpty());
        }
        try {
            return Optional.of(Files.readString(file.get()).strip());
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "connection URI %s: %s cannot be read: %s".formatted(uri, TOKEN_FILE, e.getMessage()),
                    e);
        }
    }

    private static Optional<Tls> tls(ConnectionUri uri) {
        var authorities = path(uri, AUTHORITIES);
        var certificate = path(uri, CERTIFICATE);
        var key = path(uri, KEY);
        if (certificate.isPresent() != key.isPresent()) {
            throw refused(uri, "got one of %s and %s (allowed both or none)".formatted(CERTIFICATE, KEY));
        }
        boolean files = authorities.isPresent() || certificate.isPresent();
        boolean wanted = uri.parameters().flag(TLS, files);
        if (files && !wanted) {
            throw refused(uri, "got %s=0 with files for it; leave one out".formatted(TLS));
        }
        var identity = certificate.map(chain -> new Identity(chain, key.orElseThrow()));
        return wanted ? Optional.of(new Tls(authorities, identity)) : Optional.empty();
    }

    private static Optional<Path> path(ConnectionUri uri, String parameter) {
        try {
            return uri.parameters().text(parameter).map(Path::of);
        } catch (InvalidPathException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "connection URI %s: parameter %s: no file name: %s".formatted(uri, parameter, e.getMessage()),
                    e);
        }
    }

    private static NeckarException refused(ConnectionUri uri, String what) {
        return new NeckarException(Recovery.FIX_INPUT, "connection URI %s: %s".formatted(uri, what));
    }

    /** Everything but the token. */
    @Override
    public String toString() {
        return "ServiceAccess(%s:%d, user %s, board %s, %s, %s)"
                .formatted(
                        host,
                        port,
                        user.orElse("unknown"),
                        board.orElse("any"),
                        token.isPresent() ? "with token" : "without token",
                        tls.isPresent() ? "encrypted" : "plain text");
    }
}
