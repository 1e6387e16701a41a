package org.neckar.fisch.connection;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * What it takes to open a connection to the experiment service, which shares one board among many clients: its address
 * from the URI {@code grpc://host:port?user=name&partition=name}, its token from the environment, because URIs are
 * printed. The connection submits whole programs, so {@link Connection#execute} is all it offers; its {@link BoardInfo}
 * is what the service says of its board, with the state of the service's software.
 *
 * @param host name or address
 * @param port 1..65535
 * @param user who asks, where the service does not find out by itself
 * @param partition part of the cluster the board is taken from
 * @param token signed token that proves who asks
 */
public record ServiceAccess(
        String host, int port, Optional<String> user, Optional<String> partition, Optional<String> token) {
    /** Scheme of the URI. */
    public static final String SCHEME = "grpc";

    static final String USER = "user";
    static final String PARTITION = "partition";

    private static final String TOKEN_VARIABLE = "QUIGGELDY_TOKEN";
    private static final int HIGHEST_PORT = 65535;

    /** Checks that nothing is null. */
    public ServiceAccess {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(partition, "partition");
        Objects.requireNonNull(token, "token");
    }

    /**
     * Takes a URI of the service apart.
     *
     * @param uri its scheme is {@value #SCHEME}
     * @param environment variables, usually {@link System#getenv()}; {@code QUIGGELDY_TOKEN} is the token
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the address is malformed or a parameter unknown
     */
    public static ServiceAccess of(ConnectionUri uri, Map<String, String> environment) {
        var parameters = uri.parameters().allow(USER, PARTITION);
        int colon = uri.target().lastIndexOf(':');
        var port = uri.target().substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > HIGHEST_PORT || port.equals("0")) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "connection URI %s: got target '%s' (allowed host:port, port 1..%d)"
                            .formatted(uri, uri.target(), HIGHEST_PORT));
        }
        return new ServiceAccess(
                uri.target().substring(0, colon),
                Integer.parseInt(port),
                parameters.text(USER),
                parameters.text(PARTITION),
                Optional.of(environment.getOrDefault(TOKEN_VARIABLE, "")).filter(token -> !token.isEmpty()));
    }

    /** Everything but the token. */
    @Override
    public String toString() {
        return "ServiceAccess(%s:%d, user %s, partition %s, %s)"
                .formatted(
                        host,
                        port,
                        user.orElse("unknown"),
                        partition.orElse("any"),
                        token.isPresent() ? "with token" : "without token");
    }
}
