package org.neckar.chipmodel.fpga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neckar.chipmodel.analog.AnalogChip;
import org.neckar.chipmodel.analog.ModelSettings;
import org.neckar.fisch.instruction.PlaybackDecoder;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.instruction.ResponseQueue;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs recorded from an independent implementation, executed by the board. */
@EnabledIfVectors
class RecordedProgramsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FILE = "programs/programs.jsonl.gz";

    private static WordBuffer words(JsonNode program) {
        var words = new WordBuffer();
        program.get("ut_words").forEach(word -> words.add(Long.parseUnsignedLong(word.asString(), 16)));
        return words;
    }

    private static Map<String, JsonNode> programs() {
        Map<String, JsonNode> programs = new LinkedHashMap<>();
        try (var lines = Vectors.lines(FILE)) {
            lines.map(JSON::readTree)
                    .forEach(program -> programs.put(program.get("name").asString(), program));
        }
        return programs;
    }

    private static TestBoard running() {
        var board = new TestBoard(new AnalogChip(ModelSettings.chip(1)));
        var program = new WordBuffer();
        TestBoard.bringUp(program);
        board.run(program);
        return board;
    }

    @TestFactory
    List<DynamicTest> shouldExecuteWithoutRefusal() {
        return programs().entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("polling"))
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> execute(entry.getValue())))
                .toList();
    }

    private static void execute(JsonNode program) {
        var board = running();
        PlaybackDecoder answers = board.run(words(program));
        int responses = 0;
        for (var queue : ResponseQueue.values()) {
            responses += answers.responses(queue).size();
        }
        assertEquals(program.get("size_from_fpga").asInt(), responses);
        assertTrue(answers.timeoutNotifications().isEmpty(), () -> "" + answers.timeoutNotifications());
        var report = board.report();
        assertEquals(0, report.refusedWords(), report::firstRefused);
        assertEquals(0, report.accesses().unmappedReads());
        assertEquals(0, report.accesses().unmappedWrites());
        assertEquals(0, report.accesses().invalidContents(), report.accesses()::firstInvalid);
    }

    @Test
    void shouldReadBackAWholeChip() {
        var programs = programs();
        var board = running();
        var write = words(programs.get("chip_default"));
        board.run(write);
        Map<Integer, Integer> written = new HashMap<>();
        for (int i = 0; i < write.size(); i += 2) {
            written.put((int) write.get(i), (int) write.get(i + 1));
        }
        var read = words(programs.get("chip_read"));
        var responses = board.run(read).responses(ResponseQueue.OMNIBUS);
        int compared = 0;
        for (int i = 0; i < read.size(); i++) {
            int address = (int) read.get(i);
            assertEquals(
                    written.get(address),
                    Response.OMNIBUS_WORD.value(responses, i),
                    () -> "address %08x".formatted(address));
            compared++;
        }
        assertEquals(126_842, compared);
    }
}
