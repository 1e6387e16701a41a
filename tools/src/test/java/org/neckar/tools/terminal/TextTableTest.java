package org.neckar.tools.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.tools.terminal.TextTable.Column;

class TextTableTest {
    private static TextTable table() {
        return new TextTable(
                        Column.ofWords("population"), Column.ofNumbers("spikes", ""), Column.ofNumbers("rate", "kHz"))
                .row("exc", "12", "4.286")
                .row("a long population", "7", "0.5");
    }

    @Test
    void shouldAlignWordsLeftAndNumbersRightWithUnitsInTheHeader() {
        assertEquals("""
                population         spikes  rate (kHz)
                -----------------  ------  ----------
                exc                    12       4.286
                a long population       7         0.5
                """, table().render(TerminalTraits.PLAIN));
    }

    @Test
    void shouldDrawTheRuleInUnicodeWhereItCanBeEncoded() {
        var lines = table().render(new TerminalTraits(true, false, true, 80))
                .lines()
                .toList();
        assertEquals("─────────────────  ──────  ──────────", lines.get(1));
    }

    @Test
    void shouldShowTheHeaderInBoldWithColour() {
        var lines =
                table().render(new TerminalTraits(true, true, true, 80)).lines().toList();
        assertEquals("\u001b[1mpopulation         spikes  rate (kHz)\u001b[0m", lines.getFirst());
    }

    @Test
    void shouldLeaveNoBlanksAtLineEnds() {
        var table = new TextTable(Column.ofWords("a"), Column.ofWords("wide heading")).row("x", "y");
        assertEquals("a  wide heading\n-  ------------\nx  y\n", table.render(TerminalTraits.PLAIN));
    }

    @Test
    void shouldRefuseARowOfAnotherLength() {
        var table = table();
        assertThrows(NeckarException.class, () -> table.row("exc", "1"));
    }
}
