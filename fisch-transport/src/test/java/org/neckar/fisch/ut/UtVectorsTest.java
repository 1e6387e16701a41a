package org.neckar.fisch.ut;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The codec against recorded encodings of an independent implementation. */
@EnabledIfVectors
class UtVectorsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PREFIX = "hxcomm::vx::instruction::";

    @Test
    void shouldHaveTheRecordedDictionaries(TestReporter reporter) throws Exception {
        try (var in = Vectors.open("hxcomm/ut_dictionaries.json.gz")) {
            var both = JSON.readTree(in);
            var recorded = new ArrayList<String>();
            both.get("to_fpga").forEach(entry -> recorded.add(describe(entry)));
            both.get("from_fpga").forEach(entry -> recorded.add(describe(entry)));

            var ours = new ArrayList<String>();
            for (var message : ToFpga.values()) {
                ours.add("%d %s %d %d"
                        .formatted(message.index(), message.fieldName(), message.payloadBits(), message.width()));
            }
            for (var message : FromFpga.values()) {
                ours.add("%d %s %d %d"
                        .formatted(message.index(), message.fieldName(), message.payloadBits(), message.width()));
            }
            assertEquals(recorded, ours);
            reporter.publishEntry("vectors: dictionary entries compared", "" + recorded.size());
        }
    }

    @Test
    void shouldEncodeEveryRecordedMessageToTheFpga(TestReporter reporter) {
        var outOfRange = new ArrayList<String>();
        int compared = 0;
        for (var message : read("hxcomm/ut_to_fpga_messages.jsonl.gz")) {
            if (message.get("str").asString().startsWith("INVALID")) {
                outOfRange.add(message.get("words").get(0).asString());
                continue;
            }
            long word = Messages.toFpga(
                    message.get("header").asInt(), payload(message).longValue());
            assertArrayEquals(words(message.get("words_before_flush")), new long[] {word}, message::toString);
            assertArrayEquals(words(message.get("words")), new long[] {word}, message::toString);
            assertArrayEquals(new long[] {word}, redecodedToFpga(new long[] {word}), message::toString);
            compared++;
        }
        assertEquals(655, compared);
        assertEquals(List.of("0300000000000000"), outOfRange, "recorded as out of range");
        reporter.publishEntry("vectors: messages to the FPGA compared", "" + compared);
    }

    @Test
    void shouldRefuseTheRecordedMessageThatIsOutOfRange() {
        var handler = new ToFpgaReencoder();
        new ToFpgaDecoder(handler).accept(new long[] {0x0300_0000_0000_0000L}, 0, 1);
        assertEquals(List.of("0 0300000000000000 JTAG_BIT_COUNT"), handler.refusals);
    }

    @Test
    void shouldEncodeEveryRecordedMessageFromTheFpga(TestReporter reporter) {
        int compared = 0;
        for (var message : read("hxcomm/ut_from_fpga_messages.jsonl.gz")) {
            var out = new WordBuffer();
            var encoder = new FromFpgaEncoder(out);
            Messages.fromFpga(encoder, message.get("header").asInt(), payload(message));
            assertArrayEquals(words(message.get("words_before_flush")), out.toArray(), message::toString);
            encoder.flush();
            assertArrayEquals(words(message.get("words")), out.toArray(), message::toString);
            assertArrayEquals(out.toArray(), redecodedFromFpga(out.toArray(), 1), message::toString);
            compared++;
        }
        assertEquals(533, compared);
        reporter.publishEntry("vectors: messages from the FPGA compared", "" + compared);
    }

    @Test
    void shouldEncodeAndDecodeEveryRecordedStreamToTheFpga(TestReporter reporter) {
        int streams = 0;
        int messages = 0;
        for (var stream : read("hxcomm/ut_to_fpga_streams.jsonl.gz")) {
            var out = new WordBuffer();
            for (var message : stream.get("messages")) {
                out.add(Messages.toFpga(
                        message.get("header").asInt(), payload(message).longValue()));
                messages++;
            }
            var words = words(stream.get("words"));
            assertArrayEquals(words, out.toArray());
            assertArrayEquals(words, redecodedToFpga(words));
            assertEquals(stream.get("decoded_count").asInt(), words.length);
            streams++;
        }
        assertEquals(60, streams);
        reporter.publishEntry("vectors: streams to the FPGA compared", streams + " with " + messages + " messages");
    }

    @Test
    void shouldEncodeAndDecodeEveryRecordedStreamFromTheFpga(TestReporter reporter) {
        int streams = 0;
        int messages = 0;
        for (var stream : read("hxcomm/ut_from_fpga_streams.jsonl.gz")) {
            var out = new WordBuffer();
            var encoder = new FromFpgaEncoder(out);
            var unflushed = new WordBuffer();
            var plain = new FromFpgaEncoder(unflushed);
            for (var message : stream.get("messages")) {
                Messages.fromFpga(encoder, message.get("header").asInt(), payload(message));
                Messages.fromFpga(plain, message.get("header").asInt(), payload(message));
                if (message.get("flush_after").asBoolean()) {
                    encoder.flush();
                }
                messages++;
            }
            plain.flush();
            var words = words(stream.get("words"));
            assertArrayEquals(words, out.toArray());
            assertArrayEquals(
                    unflushed.toArray(),
                    redecodedFromFpga(words, stream.get("decoded_count").asInt()));
            streams++;
        }
        assertEquals(60, streams);
        reporter.publishEntry("vectors: streams from the FPGA compared", streams + " with " + messages + " messages");
    }

    @Test
    void shouldDecodeEveryRecordedProgramAndEncodeItAgain(TestReporter reporter) {
        int programs = 0;
        long total = 0;
        for (var program : read("programs/programs.jsonl.gz")) {
            var words = words(program.get("ut_words"));
            var name = program.get("name").asString();
            assertEquals(program.get("messages").asInt(), words.length, name);
            assertEquals(program.get("size_to_fpga").asInt(), words.length, name);
            assertArrayEquals(words, redecodedToFpga(words), name);
            programs++;
            total += words.length;
        }
        assertEquals(53, programs);
        reporter.publishEntry("vectors: programs compared", programs + " with " + total + " words");
    }

    private static long[] redecodedToFpga(long[] words) {
        var handler = new ToFpgaReencoder();
        new ToFpgaDecoder(handler).accept(words, 0, words.length);
        assertEquals(List.of(), handler.refusals);
        return handler.words.toArray();
    }

    private static long[] redecodedFromFpga(long[] words, int messages) {
        var handler = new FromFpgaReencoder();
        new FromFpgaDecoder(handler).accept(words, 0, words.length);
        assertEquals(messages, handler.messages);
        handler.encoder.flush();
        return handler.words.toArray();
    }

    private static String describe(JsonNode entry) {
        return "%d %s %d %d"
                .formatted(
                        entry.get("header").asInt(),
                        entry.get("instruction").asString().replace(PREFIX, ""),
                        entry.get("payload_width").asInt(),
                        entry.get("word_width").asInt());
    }

    private static List<JsonNode> read(String name) {
        try (var lines = Vectors.lines(name)) {
            return lines.map(JSON::readTree).toList();
        }
    }

    private static BigInteger payload(JsonNode message) {
        var bits = message.get("payload_bits").asString();
        return bits.isEmpty() ? BigInteger.ZERO : new BigInteger(bits, 2);
    }

    private static long[] words(JsonNode node) {
        var words = new long[node.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = Long.parseUnsignedLong(node.get(i).asString(), 16);
        }
        return words;
    }
}
