package org.neckar.fisch.connection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * Opens connections. The kinds are the {@link ConnectionProvider}s on the class path; the scheme of a URI chooses one.
 */
public final class Connections {
    private static final HeldTargets HELD = new HeldTargets();

    private Connections() {}

    /**
     * Opens a connection.
     *
     * @param uri for example {@code sim:?seed=7}
     * @throws NeckarException when the URI is malformed, its kind is unknown (the message lists the known ones),
     *     another connection of this process holds the target, the peer does not answer, or the bitfile of its FPGA
     *     does not fit ({@link BitfileInfo})
     */
    public static Connection open(String uri) {
        return open(uri, kinds());
    }

    static Connection open(String uri, List<ConnectionProvider> kinds) {
        var parsed = ConnectionUri.parse(uri);
        for (var kind : kinds) {
            if (kind.scheme().equals(parsed.scheme())) {
                return open(kind, parsed);
            }
        }
        var message =
                new StringBuilder("connection URI %s: unknown kind '%s'; known kinds:".formatted(uri, parsed.scheme()));
        for (var kind : kinds) {
            message.append("\n  ").append(kind.description());
        }
        throw new NeckarException(Recovery.FIX_INPUT, message.toString());
    }

    private static Connection open(ConnectionProvider kind, ConnectionUri uri) {
        var target = kind.exclusiveTarget(uri);
        if (target.isEmpty()) {
            return checked(kind.open(uri));
        }
        var holder = HELD.take(target.get(), uri.text());
        try {
            return HeldTargets.holding(holder, checked(kind.open(uri)));
        } catch (RuntimeException e) {
            holder.close();
            throw e;
        }
    }

    private static Connection checked(Connection connection) {
        try {
            var info = connection.info();
            info.bitfile().ifPresent(bitfile -> bitfile.requireCompatible(info.uri()));
            return connection;
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Opens the connection that the environment asks for; see {@link #uriFromEnvironment}.
     *
     * @param environment variables, usually {@link System#getenv()}
     */
    public static Connection fromEnvironment(Map<String, String> environment) {
        return open(uriFromEnvironment(environment));
    }

    /**
     * The connection URI that the environment asks for; {@link #findUri} where there must be one.
     *
     * @param environment variables, usually {@link System#getenv()}
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if nothing is set, or what is set cannot be reached from
     *     here
     */
    public static String uriFromEnvironment(Map<String, String> environment) {
        return findUri(environment)
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "no connection in the environment: set %s to a connection URI, for example sim: (or %s, %s)"
                                .formatted(
                                        ConnectionEnvironment.CONNECTION,
                                        ConnectionEnvironment.ZERO_MOCK,
                                        ConnectionEnvironment.FPGAS)));
    }

    /**
     * The one connection URI that the environment asks for ({@link ConnectionEnvironment#uris}), empty if it asks for
     * none.
     *
     * @param environment variables, usually {@link System#getenv()}
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if what is set is malformed, cannot be reached from here, or
     *     names several boards
     */
    public static Optional<String> findUri(Map<String, String> environment) {
        var uris = ConnectionEnvironment.uris(environment);
        if (uris.size() > 1) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: got %s (allowed one address); set %s to the URI of the board you want"
                            .formatted(
                                    ConnectionEnvironment.FPGAS,
                                    environment.get(ConnectionEnvironment.FPGAS),
                                    ConnectionEnvironment.CONNECTION));
        }
        return uris.stream().findFirst();
    }

    /**
     * All kinds, by scheme.
     *
     * @throws NeckarException ({@link Recovery#BUG}) if a kind cannot be loaded or two share a scheme
     */
    public static List<ConnectionProvider> kinds() {
        var kinds = new ArrayList<ConnectionProvider>();
        try {
            ServiceLoader.load(ConnectionProvider.class, Connections.class.getClassLoader())
                    .forEach(kinds::add);
        } catch (ServiceConfigurationError e) {
            throw new NeckarException(Recovery.BUG, "connection kind cannot be loaded: " + e.getMessage(), e);
        }
        return sorted(kinds);
    }

    static List<ConnectionProvider> sorted(List<ConnectionProvider> kinds) {
        var byScheme = new HashMap<String, ConnectionProvider>();
        for (var kind : kinds) {
            var other = byScheme.put(kind.scheme(), kind);
            if (other != null) {
                throw new NeckarException(
                        Recovery.BUG,
                        "connection kind %s: both %s and %s answer to it"
                                .formatted(
                                        kind.scheme(),
                                        other.getClass().getName(),
                                        kind.getClass().getName()));
            }
        }
        return kinds.stream()
                .sorted(Comparator.comparing(ConnectionProvider::scheme))
                .toList();
    }
}
