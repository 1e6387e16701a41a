package org.neckar.tools.service.access;

import io.grpc.Attributes;
import io.grpc.Grpc;
import io.grpc.ServerTransportFilter;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts connections and closes what is too much. Of those that have not spoken yet the eldest makes room for the next
 * one, so whoever opens thousands of them and says nothing pushes out its own, while a client that begins to speak at
 * once always gets through. A connection that has spoken is never closed for another one.
 */
final class ConnectionGate extends ServerTransportFilter {
    private final PeerLimits limits;
    private final Map<SocketAddress, Channel> all = new HashMap<>();
    private final Map<SocketAddress, Channel> halfOpen = new LinkedHashMap<>();
    private final Map<InetAddress, Integer> ofAddress = new HashMap<>();

    ConnectionGate(PeerLimits limits) {
        this.limits = limits;
    }

    /** Stands in the pipeline of a listening channel, where every accepted connection passes. */
    @Sharable
    final class Acceptor extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            var connection = (Channel) accepted;
            if (admit(connection)) {
                context.fireChannelRead(connection);
            } else {
                // It belongs to no event loop yet, so an ordinary close would find nobody to do it.
                connection.unsafe().closeForcibly();
            }
        }
    }

    /** The connection has completed its handshake. */
    @Override
    public synchronized Attributes transportReady(Attributes connection) {
        halfOpen.remove(connection.get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
        return connection;
    }

    /** Connections at present. */
    synchronized int connections() {
        return all.size();
    }

    /** Connections that have not spoken yet. */
    synchronized int halfOpenConnections() {
        return halfOpen.size();
    }

    private synchronized boolean admit(Channel connection) {
        if (!(connection.remoteAddress() instanceof InetSocketAddress peer)) {
            // The peer was gone before it was asked for its name.
            return false;
        }
        if (halfOpen.size() >= limits.halfOpenConnections()) {
            drop(halfOpen.keySet().stream().findFirst());
        }
        if (ofAddress.getOrDefault(peer.getAddress(), 0) >= limits.connectionsPerAddress()) {
            drop(halfOpen.keySet().stream()
                    .filter(other -> addressOf(other).equals(peer.getAddress()))
                    .findFirst());
        }
        if (all.size() >= limits.connections()) {
            drop(halfOpen.keySet().stream().findFirst());
        }
        if (all.size() >= limits.connections()
                || ofAddress.getOrDefault(peer.getAddress(), 0) >= limits.connectionsPerAddress()) {
            return false;
        }
        all.put(peer, connection);
        halfOpen.put(peer, connection);
        ofAddress.merge(peer.getAddress(), 1, Integer::sum);
        var _ = connection.closeFuture().addListener(_ -> forget(peer, connection));
        return true;
    }

    private void drop(Optional<SocketAddress> peer) {
        peer.ifPresent(address -> {
            var connection = halfOpen.get(address);
            forget(address, connection);
            var _ = connection.close();
        });
    }

    /** A peer may come back from the same port before the end of its former connection is noticed. */
    private synchronized void forget(SocketAddress peer, Channel connection) {
        if (all.remove(peer, connection)) {
            halfOpen.remove(peer);
            ofAddress.computeIfPresent(addressOf(peer), (_, count) -> count == 1 ? null : count - 1);
        }
    }

    private static InetAddress addressOf(SocketAddress peer) {
        return ((InetSocketAddress) peer).getAddress();
    }
}
