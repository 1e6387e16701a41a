package org.neckar.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Neckar;
import tools.jackson.databind.json.JsonMapper;

class NetworkCommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Neckar.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @ParameterizedTest
    @CsvSource({"zeromock:, zeromock", "sim:?seed=3, simulation"})
    void shouldPingEveryKindOfConnection(String uri, String identifier) {
        assertEquals(ExitCode.OK, run("ping", uri, "-n", "10"), err::toString);
        assertTrue(out.toString().startsWith(uri + " answered in "), out::toString);
        assertTrue(out.toString().contains("identifier  " + identifier), out::toString);
        assertTrue(out.toString().contains("10 halts: min "), out::toString);
    }

    @Test
    void shouldPrintTheHistogramForScripts() {
        assertEquals(ExitCode.OK, run("ping", "zeromock:", "-n", "10", "--json"), err::toString);
        var report = JsonMapper.shared().readTree(out.toString());
        assertEquals("zeromock:", report.get("board").get("uri").asString());
        assertEquals(10, report.get("round_trips").get("count").asInt());
        int binned = 0;
        for (var bin : report.get("round_trips").get("bins")) {
            binned += bin.get("count").asInt();
        }
        assertEquals(10, binned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ping zeromock: -n 0              | --count: got 0 (allowed 1 or more)",
                "model --listen 0.0.0.0           | --listen: other machines reach 0.0.0.0; give --allow-remote",
                "model --boards 0                 | --boards: got 0 (allowed 1..64)",
                "model --network                  | --boards: got 1 (allowed 2..24)",
                "model --data-port 70000          | --data-port: got 70000 (allowed 0..65535)",
                "model --reset-port -1            | --reset-port: got -1 (allowed 0..65535)",
                "model --metrics 0                | --metrics: got 0 (allowed 1..",
                "model --listen 127.0.0.250 --boards 9 | address of board 6: got 256 (allowed 0..255)"
            })
    void shouldRefuseAWrongCommandLine(String line, String message) {
        assertEquals(ExitCode.USAGE, run(line.split(" ")));
        assertTrue(err.toString().contains(message), err::toString);
    }

    @Test
    void shouldRefuseANetworkThatCannotBe() {
        assertEquals(ExitCode.FAILED, run("model", "--data-port", "0", "--reset-port", "0", "--impair", "loss=2"));
        assertTrue(err.toString().contains("impairment: got 'loss=2'"), err::toString);
    }
}
