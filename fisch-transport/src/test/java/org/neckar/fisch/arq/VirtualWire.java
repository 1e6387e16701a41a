package org.neckar.fisch.arq;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import org.neckar.testkit.FaultPlan;
import org.neckar.testkit.FaultyLink;

/** A host and an FPGA on virtual time, joined by two faulty links. Programs and faults act between two steps. */
final class VirtualWire {
    private static final int FIRST_PORT = 40_000;

    static final SocketAddress HOST = host(0);
    static final String INFO = "version: 1\ncompatible_until: 2\n";

    /** Time between two datagrams of one sender, as on a link of 1 Gbit/s. */
    private static final long FRAME_NS = 12_000;

    final FaultyLink up;
    final FaultyLink down;
    ArqClient client = new ArqClient(ArqSettings.DEFAULT, "fpga");
    ArqServer server = new ArqServer(ArqSettings.DEFAULT, INFO);
    long nowNs;
    long clientSleepsUntilNs;
    long serverSleepsUntilNs;

    private long upFreeNs;
    private long downFreeNs;
    private int address;
    private int idleSteps;

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(ArqProtocol.MAX_DATAGRAM_BYTES);

    VirtualWire(FaultPlan up, FaultPlan down, RandomGenerator random) {
        this.up = new FaultyLink(up, random);
        this.down = new FaultyLink(down, random);
    }

    /** Lets both ends send what they can, then goes to the next event and delivers what arrives there. */
    void step(long noLaterThanNs) {
        if (nowNs >= clientSleepsUntilNs) {
            transmit(client, up);
        }
        if (nowNs >= serverSleepsUntilNs) {
            transmit(server, down);
        }
        long next = Math.min(
                eventNs(client.nextWakeupNs(nowNs), down.nextArrivalNs(), clientSleepsUntilNs),
                eventNs(server.nextWakeupNs(nowNs), up.nextArrivalNs(), serverSleepsUntilNs));
        next = Math.min(next, noLaterThanNs);
        if (next == Long.MAX_VALUE) {
            // The programs may have something to do; twice in a row means that they have not.
            idleSteps++;
            assertTrue(idleSteps < 2, () -> "nothing will ever happen again " + this);
            return;
        }
        idleSteps = 0;
        nowNs = Math.max(next, nowNs + 1);
        deliver();
    }

    /** Kills the client and starts another, at the same address or a new one; its datagrams stay under way. */
    void restartClient(boolean sameAddress) {
        client = new ArqClient(ArqSettings.DEFAULT, "fpga");
        address += sameAddress ? 0 : 1;
    }

    private static long eventNs(long wakeupNs, long arrivalNs, long sleepsUntilNs) {
        return Math.max(Math.min(wakeupNs, arrivalNs), sleepsUntilNs);
    }

    /** A datagram to the FPGA says by its route who sent it and to which port, one to the host to whom. */
    private void transmit(ArqEndpoint from, FaultyLink link) {
        long sentNs = Math.max(nowNs, from == client ? upFreeNs : downFreeNs);
        for (var to = from.transmit(buffer.clear(), nowNs);
                to != Outgoing.NOTHING;
                to = from.transmit(buffer.clear(), nowNs)) {
            buffer.flip();
            checkLength();
            int host = from == server ? addressOf(server.destination()) : address;
            link.send(buffer, to == Outgoing.TO_RESET_PORT ? -1 - host : host, sentNs);
            sentNs += buffer.remaining() * FRAME_NS / ArqProtocol.MAX_DATAGRAM_BYTES;
        }
        if (from == client) {
            upFreeNs = sentNs;
        } else {
            downFreeNs = sentNs;
        }
    }

    private void checkLength() {
        int bytes = buffer.remaining();
        if (bytes != 4 && bytes != 12 + 8 * buffer.getShort(10)) {
            throw new AssertionError("datagram of %d bytes: %s".formatted(bytes, Datagrams.hex(buffer)));
        }
    }

    private void deliver() {
        if (nowNs >= serverSleepsUntilNs) {
            for (var datagram = up.poll(nowNs); datagram != null; datagram = up.poll(nowNs)) {
                int route = datagram.route();
                if (route < 0) {
                    server.receiveReset(datagram.bytes(), host(-1 - route), nowNs);
                } else {
                    server.receive(datagram.bytes(), host(route), nowNs);
                }
            }
        }
        if (nowNs >= clientSleepsUntilNs) {
            for (var datagram = down.poll(nowNs); datagram != null; datagram = down.poll(nowNs)) {
                if (datagram.route() == address) {
                    client.receive(datagram.bytes(), nowNs);
                }
            }
        }
    }

    private static SocketAddress host(int address) {
        return InetSocketAddress.createUnresolved("host", FIRST_PORT + address);
    }

    private static int addressOf(SocketAddress host) {
        return ((InetSocketAddress) host).getPort() - FIRST_PORT;
    }

    @Override
    public String toString() {
        return "after %d us: client %s %s %s, server %s %s %s"
                .formatted(
                        nowNs / 1000,
                        client.state(),
                        client.failure(),
                        client.counters(),
                        server.state(),
                        server.failure(),
                        server.counters());
    }
}
