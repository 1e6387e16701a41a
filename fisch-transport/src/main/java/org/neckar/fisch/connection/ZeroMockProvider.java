package org.neckar.fisch.connection;

/** The kind {@code zeromock:}. */
public final class ZeroMockProvider implements ConnectionProvider {
    static final String SCHEME = "zeromock";

    /** For {@link java.util.ServiceLoader}. */
    public ZeroMockProvider() {}

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public String description() {
        return "zeromock: answers every read with zero; no chip, for tests of everything above the words";
    }

    @Override
    public Connection open(ConnectionUri uri) {
        uri.requireNoTarget();
        uri.parameters().allow();
        return new ZeroMockConnection(uri.text());
    }
}
