package org.neckar.fisch.arq;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Datagrams as hexadecimal text, most significant digit first, spaces between fields allowed. */
final class Datagrams {
    private Datagrams() {}

    static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    static String hex(ByteBuffer datagram) {
        var bytes = new byte[datagram.remaining()];
        datagram.duplicate().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A data frame. */
    static String frame(int acknowledgement, int sequence, int type, long... words) {
        var frame = new StringBuilder("%08x%08x%04x%04x".formatted(acknowledgement, sequence, type, words.length));
        for (long word : words) {
            frame.append("%016x".formatted(word));
        }
        return frame.toString();
    }

    /** An acknowledgement alone. */
    static String ack(int acknowledgement) {
        return "%08x".formatted(acknowledgement);
    }

    /** Everything that an endpoint sends now. */
    static List<String> sent(ArqEndpoint endpoint, long nowNs) {
        var sent = new ArrayList<String>();
        var buffer = ByteBuffer.allocate(ArqProtocol.MAX_DATAGRAM_BYTES);
        while (endpoint.transmit(buffer, nowNs) != Outgoing.NOTHING) {
            sent.add(hex(buffer.flip()));
            buffer.clear();
        }
        return sent;
    }

    /** Everything that an endpoint sends until a time at which nothing arrives. */
    static List<String> sentUntil(ArqEndpoint endpoint, long nowNs, long untilNs) {
        var sent = new ArrayList<String>();
        for (long at = nowNs; at <= untilNs; at = Math.max(at + 1, endpoint.nextWakeupNs(at))) {
            sent.addAll(sent(endpoint, at));
        }
        return sent;
    }

    /** UT words that can be taken now. */
    static List<Long> taken(ArqEndpoint endpoint) {
        var words = new long[endpoint.available()];
        endpoint.take(words, 0, words.length);
        return Arrays.stream(words).boxed().toList();
    }
}
