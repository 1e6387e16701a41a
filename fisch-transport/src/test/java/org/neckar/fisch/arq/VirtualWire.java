package org.neckar.fisch.arq;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import org.neckar.testkit.FaultPlan;
import org.neckar.testkit.FaultyLink;

/** A host and an FPGA on virtual time, joined by two faulty links. Programs and faults act between two steps. */
final class VirtualWire {
    static final SocketAddress HOST = InetSocketAddress.createUnresolved("host", 40_000);
    static final SocketAddress OTHER_HOST = InetSocketAddress.createUnresolved("other", 40_001);
    static final String INFO = "version: 1\ncompatible_until: 2\n";

    /** Time between two datagrams of one sender, as on a link of 1 Gbit/s. */
    private static final long FRAME_NS = 12_000;

    final FaultyLink up;
    final FaultyLink down;
    ArqClient client = new ArqClient(ArqSettings.DEFAULT, "fpga");
    ArqServer server = new ArqServer(ArqSettings.DEFAULT, INFO);
    SocketAddress host = HOST;
    long nowNs;
    long clientSleepsUntilNs;
    long serverSleepsUntilNs;

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
        nowNs = Math.min(Math.max(next, nowNs + 1), noLaterThanNs);
        deliver();
    }

    private static long eventNs(long wakeupNs, long arrivalNs, long sleepsUntilNs) {
        return Math.max(Math.min(wakeupNs, arrivalNs), sleepsUntilNs);
    }

    private void transmit(ArqEndpoint from, FaultyLink link) {
        long sentNs = nowNs;
        for (var to = from.transmit(buffer.clear(), nowNs);
                to != Outgoing.NOTHING;
                to = from.transmit(buffer.clear(), nowNs)) {
            buffer.flip();
            link.send(buffer, to == Outgoing.TO_RESET_PORT ? ArqProtocol.RESET_PORT : ArqProtocol.DATA_PORT, sentNs);
            sentNs += buffer.remaining() * FRAME_NS / ArqProtocol.MAX_DATAGRAM_BYTES;
        }
    }

    private void deliver() {
        if (nowNs >= serverSleepsUntilNs) {
            for (var datagram = up.poll(nowNs); datagram != null; datagram = up.poll(nowNs)) {
                if (datagram.port() == ArqProtocol.RESET_PORT) {
                    server.receiveReset(datagram.bytes(), host, nowNs);
                } else {
                    server.receive(datagram.bytes(), host, nowNs);
                }
            }
        }
        if (nowNs >= clientSleepsUntilNs) {
            for (var datagram = down.poll(nowNs); datagram != null; datagram = down.poll(nowNs)) {
                client.receive(datagram.bytes(), nowNs);
            }
        }
    }
}
