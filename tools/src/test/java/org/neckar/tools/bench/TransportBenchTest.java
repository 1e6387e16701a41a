package org.neckar.tools.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Neckar;
import tools.jackson.databind.json.JsonMapper;

class TransportBenchTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldPrintJsonWithEveryMeasurement() {
        assertEquals(ExitCode.OK, run("bench", "transport", "--seconds", "0.001", "--json"), err::toString);
        var report = new JsonMapper().readTree(out.toString());
        assertTrue(report.get("processors").asInt() > 0);
        var throughputs = report.get("throughputs");
        assertTrue(throughputs.size() == 13, out::toString);
        for (var figure : throughputs) {
            double lowest = figure.get("lowest").asDouble();
            double median = figure.get("median").asDouble();
            assertTrue(0 < lowest && lowest <= median, figure::toString);
            assertTrue(median <= figure.get("highest").asDouble(), figure::toString);
        }
        assertEquals(2, report.get("round_trips").size());
        for (var figure : report.get("round_trips")) {
            var times = figure.get("times");
            assertTrue(0 < times.get("median_us").asDouble(), figure::toString);
            assertTrue(times.get("median_us").asDouble() <= times.get("p99_us").asDouble(), figure::toString);
        }
    }

    @Test
    void shouldRefuseALengthItCannotKeep() {
        assertEquals(ExitCode.USAGE, run("bench", "transport", "--seconds", "0"));
        assertTrue(err.toString().contains("--seconds: got 0.0 (allowed 0.001..60.0)"), err::toString);
    }

    private int run(String... arguments) {
        return Neckar.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
