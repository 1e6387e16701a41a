package org.neckar.fisch.netty;

import java.util.Optional;
import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionProvider;
import org.neckar.fisch.connection.ConnectionUri;

/**
 * The connection kind {@code arq}: a board on the network, spoken to by HostARQ over UDP. Parameters:
 * {@code reset-port} (default 45054), {@code timeout} (seconds that a run may last, default 3600), {@code silence}
 * (seconds that a board may owe an answer before it counts as gone, default 50), {@code poll} ({@code busy} answers
 * faster and keeps a processor at work while it waits), and for tests {@code impair} ({@link Impairment}, this side's
 * share of a bad network) with {@code impair-seed}.
 */
public final class ArqProvider implements ConnectionProvider {
    /** For {@link java.util.ServiceLoader}. */
    public ArqProvider() {}

    @Override
    public String scheme() {
        return ArqTarget.SCHEME;
    }

    @Override
    public String description() {
        return "arq://host:1234?reset-port=45054&timeout=3600&silence=50&poll=sleep: a board on the network";
    }

    @Override
    public Optional<String> exclusiveTarget(ConnectionUri uri) {
        return Optional.of(ArqTarget.of(uri).exclusiveName());
    }

    @Override
    public Connection open(ConnectionUri uri) {
        return ArqConnection.open(uri.text(), ArqTarget.of(uri));
    }
}
