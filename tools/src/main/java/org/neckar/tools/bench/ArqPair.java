package org.neckar.tools.bench;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.neckar.fisch.arq.ArqClient;
import org.neckar.fisch.arq.ArqEndpoint;
import org.neckar.fisch.arq.ArqProtocol;
import org.neckar.fisch.arq.ArqServer;
import org.neckar.fisch.arq.ArqSettings;
import org.neckar.fisch.arq.ArqState;
import org.neckar.fisch.arq.Outgoing;

/** Both ends of HostARQ in one thread, their datagrams handed over in memory: what the protocol itself costs. */
public final class ArqPair {
    private static final InetSocketAddress HOST = InetSocketAddress.createUnresolved("host", 1);
    private static final String INFO = "version: 1\ncompatible_until: 2\n";
    private static final int WORDS = 8 * ArqProtocol.MAX_WORDS;

    private final ArqClient client = new ArqClient(ArqSettings.DEFAULT, "bench");
    private final ArqServer server = new ArqServer(ArqSettings.DEFAULT, INFO);
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(ArqProtocol.MAX_DATAGRAM_BYTES);
    private final long[] words = new long[WORDS];
    private final long[] received = new long[WORDS];

    /** Two ends that have shaken hands. */
    public ArqPair() {
        client.open(1, System.nanoTime());
        while (client.state() != ArqState.OPEN || server.state() != ArqState.OPEN) {
            exchange(System.nanoTime());
        }
    }

    /** Carries eight frames from the host to the FPGA; returns the number of words that arrived. */
    public long carry() {
        int offered = client.offer(words, 0, WORDS);
        client.flush();
        int arrived = 0;
        while (arrived < offered) {
            exchange(System.nanoTime());
            arrived += server.take(received, 0, WORDS - arrived);
        }
        return arrived;
    }

    private void exchange(long nowNs) {
        pass(client, nowNs);
        pass(server, nowNs);
    }

    private void pass(ArqEndpoint from, long nowNs) {
        while (true) {
            var to = from.transmit(datagram.clear(), nowNs);
            if (to == Outgoing.NOTHING) {
                return;
            }
            datagram.flip();
            if (from == server) {
                client.receive(datagram, nowNs);
            } else if (to == Outgoing.TO_RESET_PORT) {
                server.receiveReset(datagram, HOST, nowNs);
            } else {
                server.receive(datagram, HOST, nowNs);
            }
        }
    }
}
