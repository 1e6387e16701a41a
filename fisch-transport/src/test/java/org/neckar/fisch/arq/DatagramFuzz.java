package org.neckar.fisch.arq;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/**
 * Throws random and damaged datagrams at both ends of a session and checks that nothing escapes and every limit holds.
 * Memory cannot grow: all of it is made with the endpoints.
 */
final class DatagramFuzz {
    private static final int[] TYPES = {0x0010, 0x8000, 0x8001, 0x8002, 0x8003, 0x8004, 0x8006, 0, 1, 2, 0x5000, 0x1234
    };
    private static final int LONGEST = 2000;
    private static final long STEP_NS = 20_000;

    private final RandomGenerator random;
    private final ArqClient client = new ArqClient(ArqSettings.DEFAULT, "fpga");
    private final ArqServer server = new ArqServer(ArqSettings.DEFAULT, VirtualWire.INFO);
    private final ByteBuffer genuine = ByteBuffer.allocate(ArqProtocol.MAX_DATAGRAM_BYTES);
    private final ByteBuffer forged = ByteBuffer.allocate(LONGEST);
    private final long[] words = new long[500];
    private long nowNs;
    private long thrown;

    DatagramFuzz(RandomGenerator random) {
        this.random = random;
    }

    /** Goes on until so many forged datagrams have been received. */
    void run(long datagrams) {
        while (thrown < datagrams) {
            nowNs += random.nextInt(20) == 0 ? random.nextLong(5_000_000) : STEP_NS;
            if (client.state() == ArqState.IDLE || client.state() == ArqState.FAILED || random.nextInt(5000) == 0) {
                client.open(random.nextLong(), nowNs);
            }
            use(client);
            use(server);
            pass(client);
            pass(server);
            check(client);
            check(server);
        }
    }

    /** Opens a session without any interference and carries words; false if either end is spoilt. */
    boolean isStillUsable() {
        nowNs += 1_000_000_000;
        client.open(random.nextLong(), nowNs);
        thrown = Long.MIN_VALUE;
        for (int i = 0; i < 20_000 && client.state() != ArqState.OPEN; i++) {
            nowNs += STEP_NS;
            pass(client);
            pass(server);
        }
        words[0] = 42;
        client.offer(words, 0, 1);
        client.flush();
        pass(client);
        return server.take(words, 1, 2) == 1 && words[1] == 42;
    }

    private void use(ArqEndpoint endpoint) {
        endpoint.offer(words, 0, random.nextInt(words.length));
        if (random.nextBoolean()) {
            endpoint.flush();
        }
        endpoint.take(words, 0, random.nextInt(words.length));
    }

    private void pass(ArqEndpoint from) {
        for (var to = next(from); to != Outgoing.NOTHING; to = next(from)) {
            genuine.flip();
            if (thrown < 0 || random.nextInt(4) > 0) {
                receive(from, genuine, to == Outgoing.TO_RESET_PORT);
            }
            if (thrown >= 0 && random.nextInt(3) == 0) {
                forge();
                receive(random.nextBoolean() ? server : client, forged, random.nextInt(200) == 0);
                thrown++;
            }
        }
    }

    private Outgoing next(ArqEndpoint from) {
        return from.transmit(genuine.clear(), nowNs);
    }

    private void receive(ArqEndpoint from, ByteBuffer datagram, boolean reset) {
        if (from == server) {
            client.receive(datagram, nowNs);
        } else if (reset) {
            server.receiveReset(datagram, VirtualWire.HOST, nowNs);
        } else {
            server.receive(datagram, VirtualWire.HOST, nowNs);
        }
    }

    /** The genuine datagram with a few bytes changed, cut or prolonged; or nothing but random bytes. */
    private void forge() {
        forged.clear().put(genuine.duplicate()).flip();
        switch (random.nextInt(4)) {
            case 0 -> {
                forged.clear().limit(random.nextInt(LONGEST));
                for (int i = 0; i < forged.limit(); i++) {
                    forged.put(i, (byte) random.nextInt());
                }
            }
            case 1 -> forged.limit(random.nextInt(forged.capacity()));
            case 2 -> {
                // Fields as they may be, so that the windows are reached.
                forged.clear().limit(random.nextBoolean() ? 20 : 28);
                forged.putInt(0, random.nextInt(260)).putInt(4, random.nextInt(260));
                int type = TYPES[random.nextInt(TYPES.length)];
                forged.putShort(8, (short) type).putShort(10, (short) random.nextInt(4));
            }
            default -> {
                for (int i = 1 + random.nextInt(3); i > 0 && forged.hasRemaining(); i--) {
                    forged.put(random.nextInt(Math.min(forged.limit(), 16)), (byte) random.nextInt());
                }
            }
        }
    }

    private void check(ArqEndpoint endpoint) {
        boolean bounded = endpoint.outstanding() >= 0
                && endpoint.outstanding() <= ArqProtocol.WINDOW
                && endpoint.available() >= 0
                && endpoint.available() <= 256 * ArqProtocol.MAX_WORDS;
        boolean named = endpoint.state() != ArqState.FAILED
                || !endpoint.failure().getMessage().isBlank();
        if (!bounded || !named) {
            throw new AssertionError("%s: %d under way, %d available, %s"
                    .formatted(endpoint.state(), endpoint.outstanding(), endpoint.available(), endpoint.failure()));
        }
    }

    @Override
    public String toString() {
        return "client %s %s, server %s %s"
                .formatted(client.state(), client.counters(), server.state(), server.counters());
    }
}
