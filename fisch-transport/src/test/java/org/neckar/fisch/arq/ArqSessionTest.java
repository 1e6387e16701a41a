package org.neckar.fisch.arq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArqSessionTest {
    private static final InetSocketAddress HOST = InetSocketAddress.createUnresolved("host", 40000);
    private static final String INFO = "version: 1\ncompatible_until: 2\n";

    private final ArqClient client = new ArqClient(ArqSettings.DEFAULT, "fpga");
    private final ArqServer server = new ArqServer(ArqSettings.DEFAULT, INFO);
    private final ByteBuffer buffer = ByteBuffer.allocate(ArqProtocol.MAX_DATAGRAM_BYTES);
    private long nowNs;

    @Test
    void shouldOpenAndCarryWordsBothWays() {
        client.open(0x747ba401, nowNs);
        exchange();
        assertEquals(ArqState.OPEN, client.state());
        assertEquals(ArqState.OPEN, server.state());
        assertEquals(INFO, client.bitfileInfo());

        var words = LongStream.range(0, 100_000).toArray();
        assertArrayEquals(words, carry(client, server, words));
        assertArrayEquals(words, carry(server, client, words));

        client.close(nowNs);
        exchange();
        assertEquals(ArqState.CLOSED, client.state());
    }

    private long[] carry(ArqEndpoint from, ArqEndpoint to, long[] words) {
        var received = new long[words.length + 1];
        int offered = 0;
        int taken = 0;
        while (taken < words.length) {
            offered += from.offer(words, offered, words.length - offered);
            from.flush();
            exchange();
            taken += to.take(received, taken, received.length - taken);
        }
        return Arrays.copyOf(received, taken);
    }

    /** Lets datagrams pass until both ends are silent. */
    private void exchange() {
        boolean busy = true;
        while (busy) {
            nowNs += 10_000;
            busy = pass(client);
            busy |= pass(server);
        }
    }

    private boolean pass(ArqEndpoint from) {
        boolean any = false;
        for (var to = next(from); to != Outgoing.NOTHING; to = next(from)) {
            any = true;
            buffer.flip();
            if (from == server) {
                client.receive(buffer, nowNs);
            } else if (to == Outgoing.TO_RESET_PORT) {
                server.receiveReset(buffer, HOST, nowNs);
            } else {
                server.receive(buffer, HOST, nowNs);
            }
        }
        return any;
    }

    private Outgoing next(ArqEndpoint from) {
        return from.transmit(buffer.clear(), nowNs);
    }
}
