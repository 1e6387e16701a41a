package org.neckar.fisch.netty;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * One UDP socket that never blocks; {@link UdpGroup} opens it and waits for it. Datagrams are the bytes between
 * position and limit of a direct buffer. Receiving and sending allocate nothing. One thread at a time.
 *
 * <p>An unreachable peer is no error here, for it may come back: what was sent is lost, and {@link #refusals} counts
 * how often the peer's host said so.
 */
interface UdpSocket extends AutoCloseable {
    /** No datagram waits inside the socket. */
    long NEVER = Long.MAX_VALUE;

    /**
     * Takes the next datagram of the connected peer, or of anyone while there is none.
     *
     * @param into filled from position 0, limit behind the last byte; a longer datagram is cut off
     * @return false when there is none
     */
    boolean receive(ByteBuffer into);

    /**
     * Takes the next datagram of anyone; for rare datagrams, since it creates an address.
     *
     * @return the sender, or null when there is no datagram
     */
    InetSocketAddress receiveFrom(ByteBuffer into);

    /**
     * Sends to the connected peer.
     *
     * @return false when there is no room now; try again later
     */
    boolean send(ByteBuffer datagram);

    /** Sends to someone else than the connected peer; lost when there is no room now. */
    void sendTo(ByteBuffer datagram, InetSocketAddress receiver);

    /** From now on the socket sends to this peer and receives from it alone; what already arrived is discarded. */
    void connect(InetSocketAddress peer);

    /** Moves datagrams that wait inside the socket until their time; to be called once per turn of the loop. */
    default void pump() {}

    /** When {@link #pump} or {@link #receive} has something to do next, in {@link System#nanoTime}. */
    default long nextDueNs() {
        return NEVER;
    }

    /** Where the socket is bound. */
    InetSocketAddress local();

    /** How often the peer's host said that nobody listens. */
    long refusals();

    @Override
    void close();
}
