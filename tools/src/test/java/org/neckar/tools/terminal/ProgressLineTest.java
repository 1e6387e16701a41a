package org.neckar.tools.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final String ERASE = "\r\u001b[K";
    private static final TerminalTraits TERMINAL = new TerminalTraits(true, false, true, 40);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private long nowNs = 5_000_000_000L;

    @Test
    void shouldShowTheRunningPhaseAndTheTimesOfTheFinishedOnes() {
        try (var line = line(TERMINAL)) {
            line.begin("compile");
            pass(120);
            line.begin("execute");
            assertEquals(ERASE + "compile 0.00 s" + ERASE + "compile 0.12 s · execute 0.00 s", shown());
        }
    }

    @Test
    void shouldShowHowFarAPhaseIs() {
        try (var line = line(TERMINAL)) {
            line.begin("execute");
            bytes.reset();
            pass(1500);
            line.advance(2, 5);
            assertEquals(ERASE + "execute 40 % 1.50 s", shown());
        }
    }

    @Test
    void shouldNotRedrawMoreThanTenTimesASecond() {
        try (var line = line(TERMINAL)) {
            line.begin("execute");
            bytes.reset();
            pass(99);
            line.advance(1, 5);
            assertEquals("", shown());
        }
    }

    @Test
    void shouldRemoveItselfAtTheEnd() {
        var line = line(TERMINAL);
        line.begin("execute");
        bytes.reset();
        line.close();
        line.close();
        assertEquals(ERASE, shown());
    }

    @Test
    void shouldPrintNothingWhereNobodyWatches() {
        try (var line = line(TerminalTraits.PLAIN)) {
            line.begin("execute");
            pass(1000);
            line.advance(1, 2);
        }
        assertEquals("", shown());
    }

    @Test
    void shouldMeasurePhasesEvenWhereNobodyWatches() {
        var line = line(TerminalTraits.PLAIN);
        line.begin("encode");
        pass(250);
        line.begin("decode");
        pass(500);
        line.begin("encode");
        pass(1000);
        line.close();
        assertEquals(Map.of("encode", 1.25, "decode", 0.5), line.seconds());
        assertEquals(List.of("encode", "decode"), List.copyOf(line.seconds().keySet()));
    }

    @Test
    void shouldKeepTheNewestPartOfALineThatIsTooLong() {
        try (var line = line(new TerminalTraits(true, false, false, 24))) {
            line.begin("initialise");
            bytes.reset();
            line.begin("calibrate");
            assertEquals(ERASE + "..0 s, calibrate 0.00 s", shown());
        }
    }

    private ProgressLine line(TerminalTraits traits) {
        return new ProgressLine(out, traits, () -> nowNs);
    }

    private void pass(long millis) {
        nowNs += millis * 1_000_000;
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
