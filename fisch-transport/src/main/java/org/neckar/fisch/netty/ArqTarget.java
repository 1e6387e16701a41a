package org.neckar.fisch.netty;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.arq.ArqProtocol;
import org.neckar.fisch.connection.ConnectionUri;
import org.neckar.fisch.connection.UriParameters;

/**
 * What a connection URI of the kind {@code arq} says.
 *
 * @param host as written
 * @param address of the host
 * @param dataPort UDP port of the board for frames
 * @param resetPort UDP port of the board for resets
 * @param timeoutNs how long a run may last
 * @param silenceNs how long the board may be silent while it owes an acknowledgement
 * @param polls whether to look for datagrams without pause instead of sleeping until one arrives
 * @param impairment what a bad network does, for tests
 * @param impairmentSeed where its chance comes from
 */
record ArqTarget(
        String host,
        InetAddress address,
        int dataPort,
        int resetPort,
        long timeoutNs,
        long silenceNs,
        boolean polls,
        Impairment impairment,
        long impairmentSeed) {
    static final String SCHEME = "arq";

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[^]]+]|[^:/\\[\\]]+)(?::(\\d{1,5}))?/?");
    private static final int MAX_PORT = 65_535;
    private static final double DEFAULT_TIMEOUT = 3600;
    /** A board may stall for half a minute; the field's limit would let a lost one pass for two. */
    private static final double DEFAULT_SILENCE = 50;

    private static final double SHORTEST_SILENCE = 0.1;
    private static final double LONGEST_SILENCE = 3600;
    private static final double NS_PER_SECOND = 1e9;

    /**
     * Reads a URI.
     *
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if it is malformed or its host has no address
     */
    static ArqTarget of(ConnectionUri uri) {
        var parameters =
                uri.parameters().allow("reset-port", UriParameters.TIMEOUT, "silence", "poll", "impair", "impair-seed");
        var matcher = HOST_AND_PORT.matcher(uri.target());
        if (!matcher.matches()) {
            throw refused(
                    uri, "host and port: got '%s' (allowed arq://host or arq://host:port)".formatted(uri.target()));
        }
        int port = matcher.group(2) == null ? ArqProtocol.DATA_PORT : Integer.parseInt(matcher.group(2));
        if (port < 1 || port > MAX_PORT) {
            throw refused(uri, "port: got %d (allowed 1..%d)".formatted(port, MAX_PORT));
        }
        var host = matcher.group(1);
        return new ArqTarget(
                host,
                addressOf(uri, host),
                port,
                (int) parameters.integer("reset-port", ArqProtocol.RESET_PORT, 1, MAX_PORT),
                parameters.timeoutNs(DEFAULT_TIMEOUT),
                Math.round(NS_PER_SECOND
                        * parameters.decimal("silence", DEFAULT_SILENCE, SHORTEST_SILENCE, LONGEST_SILENCE)),
                polls(uri),
                parameters.text("impair").map(Impairment::parse).orElse(Impairment.NONE),
                parameters.integer("impair-seed", 1, 0, Long.MAX_VALUE));
    }

    private static InetAddress addressOf(ConnectionUri uri, String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "connection URI %s: host '%s' has no address; check its spelling and the network"
                            .formatted(uri, host),
                    e);
        }
    }

    private static boolean polls(ConnectionUri uri) {
        var poll = uri.parameters().text("poll").orElse("sleep");
        return switch (poll) {
            case "busy" -> true;
            case "sleep" -> false;
            default -> throw refused(uri, "parameter poll: got '%s' (allowed busy, sleep)".formatted(poll));
        };
    }

    private static NeckarException refused(ConnectionUri uri, String what) {
        return new NeckarException(Recovery.FIX_INPUT, "connection URI %s: %s".formatted(uri, what));
    }

    /** Address and port for messages. */
    String name() {
        return dataPort == ArqProtocol.DATA_PORT ? host : host + ":" + dataPort;
    }

    /** One spelling for all URIs of this board. */
    String exclusiveName() {
        return "%s://%s:%d".formatted(SCHEME, address.getHostAddress(), dataPort);
    }
}
