package org.neckar.fisch.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.neckar.fisch.ut.FromFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text form against that of an independent implementation. */
@EnabledIfVectors
class PrinterVectorsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PREFIX = "hxcomm::vx::instruction::";

    @Test
    void shouldPrintMessagesToTheFpgaInTheRecordedForm(TestReporter reporter) {
        int compared = 0;
        for (var message : read("hxcomm/ut_to_fpga_messages.jsonl.gz")) {
            var text = message.get("str").asString();
            if (!text.startsWith("INVALID")) {
                assertEquals(text.replace(PREFIX, "") + "\n", toFpga(message.get("words")));
                compared++;
            }
        }
        assertEquals(655, compared);
        reporter.publishEntry("vectors: texts of messages to the FPGA compared", "" + compared);
    }

    @Test
    void shouldPrintMessagesFromTheFpgaInTheRecordedForm(TestReporter reporter) {
        int compared = 0;
        for (var message : read("hxcomm/ut_from_fpga_messages.jsonl.gz")) {
            var out = new StringBuilder();
            var words = words(message.get("words"));
            new FromFpgaDecoder(new ResponsePrinter(out)).accept(words, 0, words.length);
            assertEquals(message.get("str").asString().replace(PREFIX, "") + "\n", out.toString());
            compared++;
        }
        assertEquals(533, compared);
        reporter.publishEntry("vectors: texts of messages from the FPGA compared", "" + compared);
    }

    @Test
    void shouldPrintProgramsInTheRecordedForm(TestReporter reporter) {
        int lines = 0;
        for (var program : read("programs/programs.jsonl.gz")) {
            var recorded = program.get("repr");
            if (!recorded.isEmpty()) {
                var expected =
                        recorded.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n", "", "\n"));
                assertEquals(expected, toFpga(program.get("ut_words")), program.get("name")::asString);
                lines += recorded.size();
            }
        }
        assertEquals(2589, lines);
        reporter.publishEntry("vectors: lines of programs compared", "" + lines);
    }

    private static String toFpga(JsonNode recorded) {
        var out = new StringBuilder();
        var words = words(recorded);
        new ToFpgaDecoder(new InstructionPrinter(out)).accept(words, 0, words.length);
        return out.toString();
    }

    private static List<JsonNode> read(String name) {
        try (var lines = Vectors.lines(name)) {
            return lines.map(JSON::readTree).toList();
        }
    }

    private static long[] words(JsonNode node) {
        return node.valueStream()
                .mapToLong(word -> Long.parseUnsignedLong(word.asString(), 16))
                .toArray();
    }
}
