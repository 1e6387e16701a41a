package org.neckar.tools.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.neckar.fisch.ut.FromFpga;
import org.neckar.fisch.ut.ToFpga;
import tools.jackson.databind.JsonNode;

/** Judges recorded messages, streams and programs of the wire. */
final class MessageVectors {
    private static final String PREFIX = "hxcomm::vx::instruction::";
    private static final String OUT_OF_RANGE = "INVALID";

    private MessageVectors() {}

    /** The file of both dictionaries. */
    static void dictionaries(JsonNode recorded, Findings findings) {
        findings.same(
                "dictionary to the FPGA",
                null,
                "",
                entries(recorded.get("to_fpga")),
                Stream.of(ToFpga.values())
                        .map(kind -> entry(kind.index(), kind.fieldName(), kind.payloadBits(), kind.width()))
                        .toList());
        findings.same(
                "dictionary from the FPGA",
                null,
                "",
                entries(recorded.get("from_fpga")),
                Stream.of(FromFpga.values())
                        .map(kind -> entry(kind.index(), kind.fieldName(), kind.payloadBits(), kind.width()))
                        .toList());
    }

    private static List<String> entries(JsonNode recorded) {
        return recorded.valueStream()
                .map(entry -> entry(
                        entry.get("header").asInt(),
                        name(entry),
                        entry.get("payload_width").asInt(),
                        entry.get("word_width").asInt()))
                .toList();
    }

    private static String entry(int index, String name, int payloadBits, int width) {
        return "%d %s %d/%d".formatted(index, name, payloadBits, width);
    }

    private static String name(JsonNode message) {
        return message.get("instruction").asString().replace(PREFIX, "");
    }

    /** A line of {@code ut_to_fpga_messages}. */
    static void messageToFpga(JsonNode recorded, Findings findings) {
        long[] words = words(recorded.get("words"));
        boolean refused = recorded.path("str").asString("").startsWith(OUT_OF_RANGE);
        if (refused) {
            findings.same(
                    name(recorded),
                    null,
                    "refused words",
                    1,
                    ToFpgaReencoder.of(words).refusals().size());
            return;
        }
        sameWords(name(recorded), "before the flush", words(recorded.get("words_before_flush")), words, findings);
        sameStream(name(recorded), words, findings);
        sameBits(recorded, words, findings);
    }

    /** A line of {@code ut_from_fpga_messages}. */
    static void messageFromFpga(JsonNode recorded, Findings findings) {
        long[] words = words(recorded.get("words"));
        String name = name(recorded);
        FromFpgaReencoder flushed = FromFpgaReencoder.of(words, true);
        findings.same(name, null, "messages", List.of(recorded.get("header").asInt()), flushed.kinds());
        sameWords(name, "words", words, flushed.words(), findings);
        sameWords(
                name,
                "before the flush",
                words(recorded.get("words_before_flush")),
                FromFpgaReencoder.of(words).words(),
                findings);
        sameBits(recorded, words, findings);
    }

    /** A line of {@code ut_to_fpga_streams}. */
    static void streamToFpga(JsonNode recorded, Findings findings) {
        long[] words = words(recorded.get("words"));
        sameStream("stream", words, findings);
        findings.same(
                "stream",
                null,
                "decoded messages",
                recorded.get("decoded_count").asInt(),
                words.length);
        List<JsonNode> messages = recorded.get("messages").valueStream().toList();
        findings.same("stream", null, "messages", messages.size(), words.length);
        for (int i = 0; i < Math.min(words.length, messages.size()); i++) {
            sameBits(messages.get(i), new long[] {words[i]}, findings);
        }
    }

    /** A line of {@code ut_from_fpga_streams}. */
    static void streamFromFpga(JsonNode recorded, Findings findings) {
        List<JsonNode> messages = recorded.get("messages").valueStream().toList();
        boolean[] flushAfter = new boolean[messages.size()];
        List<Integer> kinds = new ArrayList<>();
        for (JsonNode message : messages) {
            flushAfter[kinds.size()] = message.get("flush_after").asBoolean();
            kinds.add(message.get("header").asInt());
        }
        long[] words = words(recorded.get("words"));
        FromFpgaReencoder decoded = FromFpgaReencoder.of(words, flushAfter);
        findings.same("stream", null, "messages", kinds, decoded.kinds());
        findings.same(
                "stream",
                null,
                "decoded messages",
                recorded.get("decoded_count").asInt(),
                decoded.kinds().size());
        sameWords("stream", "words", words, decoded.words(), findings);
    }

    /** A line of {@code programs}. */
    static void program(JsonNode recorded, Findings findings) {
        String name = "program " + recorded.get("name").asString();
        long[] words = words(recorded.get("ut_words"));
        findings.same(name, null, "messages", recorded.get("messages").asInt(), words.length);
        findings.same(name, null, "size_to_fpga", recorded.get("size_to_fpga").asInt(), words.length);
        sameStream(name, words, findings);
    }

    private static void sameStream(String subject, long[] words, Findings findings) {
        ToFpgaReencoder decoded = ToFpgaReencoder.of(words);
        findings.same(subject, null, "refused words", List.of(), decoded.refusals());
        sameWords(subject, "decoded and encoded again", words, decoded.words(), findings);
    }

    /** The bits of a message against the beginning of its words. */
    private static void sameBits(JsonNode recorded, long[] words, Findings findings) {
        StringBuilder bits = new StringBuilder();
        for (long word : words) {
            bits.append("%64s".formatted(Long.toBinaryString(word)).replace(' ', '0'));
        }
        String expected = recorded.get("raw_bits").asString();
        findings.same(
                name(recorded), null, "bits", expected, bits.substring(0, Math.min(expected.length(), bits.length())));
    }

    private static void sameWords(String subject, String what, long[] expected, long[] actual, Findings findings) {
        int at = Arrays.mismatch(expected, actual);
        if (at >= 0) {
            findings.failure(
                    subject,
                    "",
                    what,
                    "word %d expected %s, got %s%s"
                            .formatted(at, hex(expected, at), hex(actual, at), differing(expected, actual, at)));
        }
    }

    private static String hex(long[] words, int at) {
        return at < words.length ? "%016x".formatted(words[at]) : "none";
    }

    private static String differing(long[] expected, long[] actual, int at) {
        return at < expected.length && at < actual.length
                ? ", bits %016x differ".formatted(expected[at] ^ actual[at])
                : "";
    }

    private static long[] words(JsonNode array) {
        return array.valueStream()
                .mapToLong(word -> Long.parseUnsignedLong(word.asString(), 16))
                .toArray();
    }
}
