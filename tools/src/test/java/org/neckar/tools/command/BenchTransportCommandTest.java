package org.neckar.tools.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.tools.bench.RoundTrip;
import org.neckar.tools.bench.Throughput;
import org.neckar.tools.bench.TransportReport;
import org.neckar.tools.ping.RoundTrips;

class BenchTransportCommandTest {
    @Test
    void shouldPrintTablesForPeople() {
        var times = new RoundTrips(1000, 20, 31, 30, 41.25, 99, 120, 200, 0.5, List.of());
        var report = new TransportReport(
                2,
                0.5,
                "25.0.3",
                List.of(new Throughput("encode register writes", "M words/s", 523.14, 400, 564.7, 0.99, 0.004)),
                List.of(new RoundTrip("board over UDP, polling", 1.9, times)));
        var text = BenchTransportCommand.text(report);
        assertTrue(text.contains("encode register writes"), text);
        assertTrue(text.matches("(?s).*523\\.1 +400\\.0 +564\\.7 +M words/s +0\\.99 +0\\.00.*"), text);
        assertTrue(text.matches("(?s).*UDP, polling +30\\.0 +41\\.3 +99\\.0 +200\\.0 +1000 +1\\.90.*"), text);
        assertTrue(text.endsWith("2 processors, load 0.50 before, Java 25.0.3"), text);
    }
}
