package org.neckar.fisch.netty;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** A socket on a bad network, see {@link Impairment}. Datagrams to and from others than the peer are left alone. */
final class ImpairedUdpSocket implements UdpSocket {
    private static final int DATAGRAM_BYTES = 2048;

    private final UdpSocket socket;
    private final ImpairedLane outgoing;
    private final ImpairedLane incoming;
    private final ByteBuffer passing = ByteBuffer.allocateDirect(DATAGRAM_BYTES);
    private InetSocketAddress connected;

    private ImpairedUdpSocket(UdpSocket socket, Impairment impairment, long seed) {
        this.socket = socket;
        outgoing = new ImpairedLane(impairment, seed);
        incoming = new ImpairedLane(impairment, ~seed);
    }

    /** The socket behind the impairment, or the socket itself if there is none. */
    static UdpSocket of(UdpSocket socket, Impairment impairment, long seed) {
        return impairment.equals(Impairment.NONE) ? socket : new ImpairedUdpSocket(socket, impairment, seed);
    }

    @Override
    public boolean receive(ByteBuffer into) {
        long nowNs = System.nanoTime();
        while (socket.receive(passing)) {
            incoming.put(passing, nowNs);
        }
        return incoming.poll(into, nowNs);
    }

    @Override
    public InetSocketAddress receiveFrom(ByteBuffer into) {
        return socket.receiveFrom(into);
    }

    @Override
    public boolean send(ByteBuffer datagram) {
        outgoing.put(datagram, System.nanoTime());
        pump();
        return true;
    }

    @Override
    public void pump() {
        long nowNs = System.nanoTime();
        while (outgoing.poll(passing, nowNs)) {
            socket.send(passing);
        }
    }

    @Override
    public long nextDueNs() {
        return Math.min(outgoing.nextDueNs(), incoming.nextDueNs());
    }

    @Override
    public void sendTo(ByteBuffer datagram, InetSocketAddress receiver) {
        socket.sendTo(datagram, receiver);
    }

    @Override
    public void connect(InetSocketAddress peer) {
        socket.connect(peer);
        if (!peer.equals(connected)) {
            outgoing.clear();
            incoming.clear();
        }
        connected = peer;
    }

    @Override
    public InetSocketAddress local() {
        return socket.local();
    }

    @Override
    public long refusals() {
        return socket.refusals();
    }

    @Override
    public void close() {
        socket.close();
    }
}
