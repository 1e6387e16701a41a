package org.neckar.tools.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neckar.tools.bench.ModelFigure;
import org.neckar.tools.bench.ModelReport;

class BenchModelCommandTest {
    @Test
    void shouldPrintATableForPeople() {
        var report = new ModelReport(
                2, 0.5, "25.0.3", List.of(new ModelFigure("1 ms at rest", "ms", 0.0123, 0.0119, 1.26, 0.02, 1.04)));
        var text = BenchModelCommand.text(report);
        assertTrue(text.matches("(?s).*1 ms at rest +0\\.0123 +0\\.0119 +1\\.3 +ms +0\\.0200 +1\\.04.*"), text);
        assertTrue(text.endsWith("2 processors, load 0.50 before, Java 25.0.3"), text);
    }
}
