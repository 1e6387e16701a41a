package org.neckar.tools.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTraitsTest {
    @Test
    void shouldUseColourOnATerminal() {
        assertTrue(TerminalTraits.of(true, StandardCharsets.UTF_8, Map.of()).colour());
    }

    @Test
    void shouldUseNoColourInAPipe() {
        var traits = TerminalTraits.of(false, StandardCharsets.UTF_8, Map.of("TERM", "xterm"));
        assertFalse(traits.colour());
        assertFalse(traits.interactive());
    }

    @Test
    void shouldObeyNoColor() {
        var traits = TerminalTraits.of(true, StandardCharsets.UTF_8, Map.of("NO_COLOR", "1"));
        assertFalse(traits.colour());
        assertTrue(traits.interactive());
    }

    @Test
    void shouldTakeAnEmptyNoColorForUnset() {
        assertTrue(TerminalTraits.of(true, StandardCharsets.UTF_8, Map.of("NO_COLOR", ""))
                .colour());
    }

    @Test
    void shouldNeitherColourNorRewriteADumbTerminal() {
        var traits = TerminalTraits.of(true, StandardCharsets.UTF_8, Map.of("TERM", "dumb"));
        assertFalse(traits.colour());
        assertFalse(traits.interactive());
    }

    @Test
    void shouldUseUnicodeOnlyWhereItCanBeEncoded() {
        assertTrue(TerminalTraits.of(true, StandardCharsets.UTF_8, Map.of()).unicode());
        assertFalse(TerminalTraits.of(true, StandardCharsets.US_ASCII, Map.of()).unicode());
    }

    @Test
    void shouldTakeTheWidthFromTheEnvironment() {
        assertEquals(132, columns("132"));
    }

    @Test
    void shouldAssumeEightyColumnsWhenTheWidthIsNoNumber() {
        assertEquals(80, columns("wide"));
        assertEquals(
                80, TerminalTraits.of(true, StandardCharsets.UTF_8, Map.of()).columns());
    }

    @Test
    void shouldTreatAVeryNarrowTerminalAsTwentyColumns() {
        assertEquals(20, columns("3"));
    }

    @Test
    void shouldLeaveTextPlainWithoutColour() {
        assertEquals("late", TerminalTraits.PLAIN.warning("late"));
    }

    @Test
    void shouldResetTheColourBehindTheText() {
        var traits = new TerminalTraits(true, true, true, 80);
        assertEquals("\u001b[31mlost\u001b[0m", traits.error("lost"));
    }

    private static int columns(String variable) {
        return TerminalTraits.of(true, StandardCharsets.UTF_8, Map.of("COLUMNS", variable))
                .columns();
    }
}
