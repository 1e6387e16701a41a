package org.neckar.fisch.service;

import org.neckar.fisch.connection.Connection;
import org.neckar.fisch.connection.ConnectionProvider;
import org.neckar.fisch.connection.ConnectionUri;
import org.neckar.fisch.connection.ServiceAccess;

/**
 * The connection kind {@code grpc}: a board shared through the experiment service. Parameters: {@link ServiceAccess}.
 * Looking for kinds loads nothing of gRPC; only opening one of this kind does.
 */
public final class ServiceProvider implements ConnectionProvider {
    /** For {@link java.util.ServiceLoader}. */
    public ServiceProvider() {}

    @Override
    public String scheme() {
        return ServiceAccess.SCHEME;
    }

    @Override
    public String description() {
        return "grpc://host:7411?user=me&board=board0&reconnect=20: a board shared by the experiment service";
    }

    @Override
    public Connection open(ConnectionUri uri) {
        return ServiceConnection.openAsConnection(uri);
    }
}
