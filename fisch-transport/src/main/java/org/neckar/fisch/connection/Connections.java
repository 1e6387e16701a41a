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
    /** Environment variable that holds a connection URI and goes before all others. */
    public static final String CONNECTION_VARIABLE = "NECKAR_CONNECTION";

    private static final String ZERO_MOCK_VARIABLE = "HXCOMM_ENABLE_ZERO_MOCK";
    private static final String QUIGGELDY_VARIABLE = "QUIGGELDY_ENABLED";
    private static final String FPGA_VARIABLE = "SLURM_FPGA_IPS";
    private static final String SIMULATION_VARIABLE = "FLANGE_SIMULATION_RCF_PORT";

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
                                .formatted(CONNECTION_VARIABLE, ZERO_MOCK_VARIABLE, FPGA_VARIABLE)));
    }

    /**
     * The connection URI that the environment asks for, empty if it asks for none. The first of these that is set wins:
     * {@code NECKAR_CONNECTION} (a URI); {@code HXCOMM_ENABLE_ZERO_MOCK} not 0 ({@code zeromock:});
     * {@code QUIGGELDY_ENABLED} not 0; {@code SLURM_FPGA_IPS} with one address ({@code arq://address});
     * {@code FLANGE_SIMULATION_RCF_PORT}. A service or a simulator that speaks RCF is refused, not passed over.
     *
     * @param environment variables, usually {@link System#getenv()}
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if what is set cannot be reached from here
     */
    public static Optional<String> findUri(Map<String, String> environment) {
        var uri = environment.getOrDefault(CONNECTION_VARIABLE, "");
        if (!uri.isEmpty()) {
            return Optional.of(uri);
        }
        if (isSwitchedOn(environment, ZERO_MOCK_VARIABLE)) {
            return Optional.of(ZeroMockProvider.SCHEME + ":");
        }
        if (isSwitchedOn(environment, QUIGGELDY_VARIABLE)) {
            throw unreachable(QUIGGELDY_VARIABLE, environment.get(QUIGGELDY_VARIABLE), "the service speaks RCF");
        }
        var addresses = environment.getOrDefault(FPGA_VARIABLE, "");
        if (!addresses.isEmpty()) {
            return Optional.of(arqUri(addresses));
        }
        var port = environment.getOrDefault(SIMULATION_VARIABLE, "");
        if (!port.isEmpty()) {
            throw unreachable(SIMULATION_VARIABLE, port, "the simulator speaks RCF");
        }
        return Optional.empty();
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

    private static boolean isSwitchedOn(Map<String, String> environment, String variable) {
        var value = environment.getOrDefault(variable, "");
        return !value.isEmpty() && !value.equals("0");
    }

    private static String arqUri(String addresses) {
        if (addresses.contains(",")) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: got %s (allowed one address); set %s to the URI of the board you want"
                            .formatted(FPGA_VARIABLE, addresses, CONNECTION_VARIABLE));
        }
        return "arq://" + addresses;
    }

    private static NeckarException unreachable(String variable, String value, String why) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "%s=%s: %s, which Neckar does not; unset it or set %s to a connection URI"
                        .formatted(variable, value, why, CONNECTION_VARIABLE));
    }
}
