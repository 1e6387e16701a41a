package org.neckar.hal.capmem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neckar.hal.coordinate.CapMemBlockOnDLS;
import org.neckar.testkit.EnabledIfVectors;
import org.neckar.testkit.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The names of the parameters against the recorded constants of the coordinate system. */
@EnabledIfVectors
class ParameterNamesVectorsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void shouldNameTheRowsOfNeuronsLikeTheField() {
        Map<String, Integer> rows = new TreeMap<>();
        Arrays.stream(CapMemRow.values())
                .forEach(parameter -> rows.put(lower(parameter), parameter.row().toEnum()));
        assertEquals(recorded("CapMemRowOnCapMemBlock"), rows);
    }

    @Test
    void shouldNameTheCellsSharedByAQuadrantLikeTheField() {
        Map<String, Integer> cells = new TreeMap<>();
        shared(4)
                .forEach(parameter -> cells.put(
                        lower(parameter),
                        parameter
                                .cell(CapMemBlockOnDLS.TOP_LEFT)
                                .toCapMemCellOnCapMemBlock()
                                .toEnum()));
        assertEquals(recorded("CapMemCellOnCapMemBlock"), cells);
    }

    @Test
    void shouldNameTheCellsSharedByTheChipLikeTheField() {
        Map<String, Integer> cells = new TreeMap<>();
        shared(1)
                .forEach(parameter ->
                        cells.put(lower(parameter), parameter.cells().getFirst().toEnum()));
        assertEquals(recorded("CapMemCellOnDLS"), cells);
    }

    private static List<SharedCapMemCell> shared(int blocks) {
        return Arrays.stream(SharedCapMemCell.values())
                .filter(parameter -> parameter.blocks().size() == blocks)
                .toList();
    }

    private static String lower(Enum<?> parameter) {
        return parameter.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> recorded(String type) {
        Map<String, Integer> constants = new TreeMap<>();
        try (Stream<String> lines = Vectors.lines("halco/constants.jsonl.gz")) {
            lines.map(JSON::readTree)
                    .filter(constant -> constant.get("type").asString().endsWith("::" + type))
                    .forEach(constant ->
                            constants.put(text(constant), constant.get("value").asInt()));
        }
        return constants;
    }

    private static String text(JsonNode constant) {
        return constant.get("name").asString();
    }
}
