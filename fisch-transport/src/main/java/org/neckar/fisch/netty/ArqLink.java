package org.neckar.fisch.netty;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.neckar.fisch.arq.ArqClient;
import org.neckar.fisch.arq.ArqProtocol;
import org.neckar.fisch.arq.ArqSettings;

/**
 * The host's end of HostARQ with its socket: carries datagrams between the two and waits. Driven by one thread at a
 * time; allocates nothing per datagram.
 */
final class ArqLink implements AutoCloseable {
    /** Datagrams moved one way before the other way has its turn. */
    private static final int BURST = 32;
    /** How long a board whose host says that nobody listens may stay silent. */
    private static final long GONE_NS = 1_000_000_000;

    private static final int DATAGRAM_BYTES = 2048;

    private final UdpGroup group;
    private final UdpSocket socket;
    private final ArqClient client;
    private final InetSocketAddress resetPort;
    private final boolean polls;
    private final ByteBuffer incoming = ByteBuffer.allocateDirect(DATAGRAM_BYTES);
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect(ArqProtocol.MAX_DATAGRAM_BYTES);
    /** A datagram that the socket had no room for. */
    private boolean unsent;

    private long refusals;
    private long goneAtNs = UdpSocket.NEVER;

    ArqLink(ArqTarget target, ArqSettings settings) {
        resetPort = new InetSocketAddress(target.address(), target.resetPort());
        polls = target.polls();
        client = new ArqClient(settings, target.name());
        group = UdpGroup.open();
        var local = target.address().isLoopbackAddress() ? target.address() : anyLike(target.address());
        socket = ImpairedUdpSocket.of(
                group.bind(new InetSocketAddress(local, 0)), target.impairment(), target.impairmentSeed());
        socket.connect(new InetSocketAddress(target.address(), target.dataPort()));
    }

    private static InetAddress anyLike(InetAddress address) {
        return new InetSocketAddress(0).getAddress().getClass() == address.getClass()
                ? new InetSocketAddress(0).getAddress()
                : address;
    }

    ArqClient client() {
        return client;
    }

    /** What is to be done now, both ways; false when that was nothing. */
    boolean turn(long nowNs) {
        boolean moved = receive(nowNs);
        moved |= transmit(nowNs);
        return moved;
    }

    /** Datagrams from the board into the state machine; false when there was none. */
    boolean receive(long nowNs) {
        int received = 0;
        while (received < BURST && socket.receive(incoming)) {
            client.receive(incoming, nowNs);
            received++;
        }
        if (received > 0) {
            refusals = socket.refusals();
            goneAtNs = UdpSocket.NEVER;
        } else if (socket.refusals() != refusals) {
            refusals = socket.refusals();
            goneAtNs = Math.min(goneAtNs, nowNs + GONE_NS);
        }
        return received > 0;
    }

    /** Datagrams from the state machine to the board; false when there was none. */
    boolean transmit(long nowNs) {
        int sent = 0;
        while (sent < BURST && sendOne(nowNs)) {
            sent++;
        }
        socket.pump();
        return sent > 0;
    }

    private boolean sendOne(long nowNs) {
        if (!unsent) {
            outgoing.clear();
            switch (client.transmit(outgoing, nowNs)) {
                case NOTHING -> {
                    return false;
                }
                case TO_RESET_PORT -> {
                    socket.sendTo(outgoing.flip(), resetPort);
                    return true;
                }
                case TO_DATA_PORT -> outgoing.flip();
            }
        }
        unsent = !socket.send(outgoing);
        return !unsent;
    }

    /** Whether the board's host said that nobody listens, and nothing arrived for a second since then. */
    boolean isGone(long nowNs) {
        return nowNs >= goneAtNs;
    }

    /** Waits for a datagram or until something is to be done, no longer than the deadline. */
    void await(long nowNs, long deadlineNs) {
        if (polls) {
            Thread.onSpinWait();
        } else if (!unsent) {
            group.await(
                    Math.min(Math.min(deadlineNs, goneAtNs), Math.min(client.nextWakeupNs(nowNs), socket.nextDueNs())));
        }
    }

    /** Ends the present or the next {@link #await}. May be called by any thread. */
    void wake() {
        group.wake();
    }

    @Override
    public void close() {
        group.close();
    }
}
