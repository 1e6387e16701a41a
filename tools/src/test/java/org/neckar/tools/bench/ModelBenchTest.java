package org.neckar.tools.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Neckar;
import tools.jackson.databind.json.JsonMapper;

class ModelBenchTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldMeasureAndKeepABoardBelowItsMemory() {
        assertEquals(
                ExitCode.OK, run("bench", "model", "--milliseconds", "0.1", "--chips", "2", "--json"), err::toString);
        var figures = new JsonMapper().readTree(out.toString()).get("figures");
        assertEquals(6, figures.size());
        for (var figure : figures) {
            assertTrue(0 < figure.get("lowest").asDouble(), figure::toString);
            assertTrue(figure.get("lowest").asDouble() <= figure.get("median").asDouble(), figure::toString);
        }
        var memory = figures.get(4);
        assertTrue(memory.get("median").asDouble() < 64, memory::toString);
    }

    @Test
    void shouldDriveNeuronsUntilTheyFire() {
        var chip = new BenchChip(1, BenchChip.Kind.LIF);
        chip.run(new BenchChip.Input(10, 1), 1);
        assertTrue(chip.spikes() > 100, () -> chip.spikes() + " spikes");
    }

    @Test
    void shouldSendTheEventsItNames() {
        var chip = new BenchChip(1, BenchChip.Kind.LIF);
        chip.openEvents(2000);
        chip.run(1);
        // eight sources, one draw in 8 us each, 255 of 256 draws are events at the largest rate
        assertEquals(1000, (double) chip.eventsIn(), 10);
    }

    @Test
    void shouldRefuseWhatItCannotMeasure() {
        assertEquals(ExitCode.USAGE, run("bench", "model", "--chips", "0"));
        assertTrue(err.toString().contains("--chips: got 0 (allowed 1..1000)"), err::toString);
    }

    private int run(String... arguments) {
        return Neckar.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
