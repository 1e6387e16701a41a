package org.neckar.tools.service.access;

import java.time.Duration;
import java.util.Objects;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * What a peer may take of the service's memory and time.
 *
 * @param connections all connections together
 * @param connectionsPerAddress those of one address
 * @param halfOpenConnections those that have not yet completed TLS and spoken HTTP/2; one more drops the eldest of them
 * @param handshake how long that may take
 * @param callsPerConnection calls at a time on one connection
 * @param callsPerUser calls at a time of one user, on all connections
 * @param requestPatience how long a request may pause before it is complete
 * @param idle how long a connection may have no call
 */
public record PeerLimits(
        int connections,
        int connectionsPerAddress,
        int halfOpenConnections,
        Duration handshake,
        int callsPerConnection,
        int callsPerUser,
        Duration requestPatience,
        Duration idle) {
    /** Enough for a laboratory, little enough for one machine. */
    public static final PeerLimits DEFAULT = new PeerLimits(
            4096, 1024, 512, Duration.ofSeconds(10), 256, 512, Duration.ofSeconds(30), Duration.ofMinutes(10));

    /**
     * Checks the values.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if one is not positive
     */
    public PeerLimits {
        require("connections", connections);
        require("connections per address", connectionsPerAddress);
        require("half-open connections", halfOpenConnections);
        require(
                "ms of a handshake",
                Objects.requireNonNull(handshake, "handshake").toMillis());
        require("calls per connection", callsPerConnection);
        require("calls per user", callsPerUser);
        require("ms of patience with a request", requestPatience.toMillis());
        require("ms of an idle connection", idle.toMillis());
    }

    private static void require(String what, long value) {
        if (value < 1) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "limit of peers, %s: got %d (allowed 1 and more)".formatted(what, value));
        }
    }

    /** The same with other bounds of connections. */
    public PeerLimits withConnections(int all, int perAddress, int halfOpen) {
        return new PeerLimits(
                all, perAddress, halfOpen, handshake, callsPerConnection, callsPerUser, requestPatience, idle);
    }

    /** The same with other bounds of time. */
    public PeerLimits withPatience(Duration forHandshake, Duration forRequest) {
        return new PeerLimits(
                connections,
                connectionsPerAddress,
                halfOpenConnections,
                forHandshake,
                callsPerConnection,
                callsPerUser,
                forRequest,
                idle);
    }

    /** The same with other bounds of calls. */
    public PeerLimits withCalls(int perConnection, int perUser) {
        return new PeerLimits(
                connections,
                connectionsPerAddress,
                halfOpenConnections,
                handshake,
                perConnection,
                perUser,
                requestPatience,
                idle);
    }
}
