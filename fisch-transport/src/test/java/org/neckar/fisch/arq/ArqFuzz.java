package org.neckar.fisch.arq;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * Any datagrams at any times at both ends of HostARQ, mixed with what the ends send each other. Nothing may be thrown,
 * and what was sent and not acknowledged stays within the window.
 */
public final class ArqFuzz {
    private static final InetSocketAddress HOST = InetSocketAddress.createUnresolved("host", 1);
    private static final InetSocketAddress OTHER = InetSocketAddress.createUnresolved("other", 2);
    private static final long TICK_NS = 50_000;

    private final ArqClient client = new ArqClient(ArqSettings.DEFAULT, "fuzz");
    private final ArqServer server = new ArqServer(ArqSettings.DEFAULT, "version: 1\ncompatible_until: 2\n");
    private final ByteBuffer datagram = ByteBuffer.allocate(ArqProtocol.MAX_DATAGRAM_BYTES);
    private final long[] words = new long[ArqProtocol.MAX_WORDS];
    private final ByteBuffer input;
    private long nowNs;

    private ArqFuzz(byte[] data) {
        input = ByteBuffer.wrap(data);
    }

    /** One attempt of the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        new ArqFuzz(data).run();
    }

    private void run() {
        client.open(1, nowNs);
        while (input.remaining() > 1) {
            int action = input.get();
            int argument = Byte.toUnsignedInt(input.get());
            switch (action & 7) {
                case 0 -> nowNs += (long) argument * argument * TICK_NS;
                case 1 -> client.receive(raw(argument), nowNs);
                case 2 -> server.receive(raw(argument), (action & 8) == 0 ? HOST : OTHER, nowNs);
                case 3 -> server.receiveReset(raw(argument), (action & 8) == 0 ? HOST : OTHER, nowNs);
                case 4 -> client.receive(frame(argument), nowNs);
                case 5 -> server.receive(frame(argument), HOST, nowNs);
                case 6 -> exchange((action & 8) == 0);
                default -> use(action, argument);
            }
            if (client.outstanding() > ArqProtocol.WINDOW || server.outstanding() > ArqProtocol.WINDOW) {
                throw new AssertionError("more frames outstanding than the window has");
            }
            nowNs += TICK_NS;
        }
    }

    private void use(int action, int argument) {
        ArqEndpoint end = (action & 8) == 0 ? client : server;
        switch (action >> 4 & 3) {
            case 0 -> end.offer(words, 0, Math.min(argument, words.length));
            case 1 -> end.take(words, 0, Math.min(argument, words.length));
            case 2 -> end.flush();
            default -> {
                if (argument == 0) {
                    client.close(nowNs);
                }
            }
        }
    }

    /** The next bytes as they are. */
    private ByteBuffer raw(int length) {
        int count = Math.min(length, input.remaining());
        var bytes = input.slice(input.position(), count);
        input.position(input.position() + count);
        return bytes;
    }

    /** A well-formed frame whose numbers come from the next bytes. */
    private ByteBuffer frame(int length) {
        int count = 1 + length % ArqProtocol.MAX_WORDS;
        var frame = ByteBuffer.allocate(ArqProtocol.MAX_DATAGRAM_BYTES);
        frame.putInt(next()).putInt(next());
        frame.putShort((short) ((next() & 1) == 0 ? 0x10 : 0x8000 | (next() & 7)))
                .putShort((short) count);
        for (int i = 0; i < count; i++) {
            frame.putLong(next());
        }
        return frame.flip();
    }

    private int next() {
        return input.hasRemaining() ? Byte.toUnsignedInt(input.get()) : 0;
    }

    private void exchange(boolean both) {
        pass(client);
        if (both) {
            pass(server);
        }
    }

    private void pass(ArqEndpoint from) {
        for (int i = 0; i < ArqProtocol.WINDOW; i++) {
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
