package org.neckar.fisch.arq;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;

/** Recorded sessions of the field's host software, replayed against our FPGA side. */
@EnabledIfVectors
class RecordedSessionsTest {
    /** What the host sent, and all that the recorded FPGA sent before the next datagram of the host. */
    private record Exchange(boolean reset, String fromHost, List<String> fromFpga) {
        List<String> frames() {
            return fromFpga.stream().filter(Exchange::isFrame).toList();
        }

        static boolean isFrame(String datagram) {
            return datagram.length() > 8;
        }
    }

    private static final String UT = "0010";
    /** Digits before the payload. */
    private static final int HEADER = 24;

    private ArqServer server;
    private String acknowledged = "";

    @Test
    void shouldSendTheSameFramesAndAcknowledgementsAsTheRecordedFpga(TestReporter reporter) {
        int sessions = 0;
        int frames = 0;
        for (var exchange : exchanges()) {
            if (exchange.reset) {
                server = new ArqServer(ArqSettings.DEFAULT, info(exchange.fromFpga.getFirst()));
                server.receiveReset(Datagrams.bytes(exchange.fromHost), VirtualWire.HOST, 0);
                sessions++;
            } else {
                server.receive(Datagrams.bytes(exchange.fromHost), VirtualWire.HOST, 0);
                assertEquals(words(exchange.fromHost), Datagrams.taken(server));
            }
            exchange.frames().forEach(this::offer);
            assertEquals(exchange.frames(), framesSent());
            for (var datagram : exchange.fromFpga) {
                if (!Exchange.isFrame(datagram)) {
                    assertEquals(datagram, acknowledged);
                }
            }
            frames += exchange.frames().size();
        }

        assertEquals(3, sessions);
        assertEquals(65, frames);
        reporter.publishEntry("vectors: HostARQ compared", sessions + " sessions with " + frames + " frames");
    }

    private List<String> framesSent() {
        var frames = new ArrayList<String>();
        for (var datagram : Datagrams.sent(server, 0)) {
            acknowledged = datagram.substring(0, 8);
            if (Exchange.isFrame(datagram)) {
                frames.add(datagram);
            }
        }
        return frames;
    }

    /** The recorded answers are what the application of the FPGA says here. */
    private void offer(String recorded) {
        var words = words(recorded).stream().mapToLong(Long::longValue).toArray();
        assertEquals(words.length, server.offer(words, 0, words.length));
        server.flush();
    }

    private static List<Long> words(String datagram) {
        var words = new ArrayList<Long>();
        if (Exchange.isFrame(datagram) && datagram.startsWith(UT, 16)) {
            for (int at = HEADER; at < datagram.length(); at += 16) {
                words.add(Long.parseUnsignedLong(datagram.substring(at, at + 16), 16));
            }
        }
        return words;
    }

    private static String info(String configuration) {
        var text = HexFormat.of().parseHex(configuration.substring(HEADER + 4 * 16));
        return new String(text, StandardCharsets.US_ASCII).replace("\0", "");
    }

    private static List<Exchange> exchanges() {
        var exchanges = new ArrayList<Exchange>();
        try (var lines = Vectors.lines("arq/session.txt.gz")) {
            lines.map(line -> line.split(" ")).forEach(fields -> {
                switch (fields[0]) {
                    case "TX" -> exchanges.getLast().fromFpga.add(fields[1]);
                    case "RX", "RESET" ->
                        exchanges.add(new Exchange(fields[0].equals("RESET"), fields[1], new ArrayList<>()));
                    default -> throw new AssertionError("unknown line " + String.join(" ", fields));
                }
            });
        }
        return exchanges;
    }
}
