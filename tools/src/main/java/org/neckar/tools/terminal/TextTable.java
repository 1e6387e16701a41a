package org.neckar.tools.terminal;

import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * A table of aligned columns with units in the header:
 *
 * <pre>
 * population  spikes  rate (kHz)
 * ----------  ------  ----------
 * exc             12       4.286
 * </pre>
 *
 * <p>Words are set flush left, numbers flush right. The rule under the header is a Unicode line where the stream can
 * encode it. Widths count code points, which is right for the letters used here but not for wide scripts.
 */
public final class TextTable {
    private static final String GAP = "  ";

    /** One column: its heading, and whether its cells are numbers. */
    public record Column(String heading, boolean numeric) {
        /**
         * A column of words.
         *
         * @param heading what the words are
         */
        public static Column ofWords(String heading) {
            return new Column(heading, false);
        }

        /**
         * A column of numbers.
         *
         * @param heading what is measured
         * @param unit shown in brackets behind the heading; empty for plain counts
         */
        public static Column ofNumbers(String heading, String unit) {
            return new Column(unit.isEmpty() ? heading : heading + " (" + unit + ")", true);
        }
    }

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param columns at least one, from left to right */
    public TextTable(Column... columns) {
        this.columns = List.of(columns);
    }

    /**
     * Adds a row at the bottom.
     *
     * @param cells one text per column, without line breaks
     * @return this table
     * @throws NeckarException if the number of cells is not the number of columns
     */
    public TextTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new NeckarException(
                    Recovery.BUG,
                    "table row · " + List.of(cells) + " · " + cells.length + " cells (allowed " + columns.size()
                            + ") · report it");
        }
        rows.add(List.of(cells));
        return this;
    }

    /**
     * The table as lines, each ended by a line feed, without blanks at line ends.
     *
     * @param traits what the stream can show
     */
    public String render(TerminalTraits traits) {
        var widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = width(columns.get(c).heading());
            for (var row : rows) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        var text = new StringBuilder();
        text.append(traits.bold(line(columns.stream().map(Column::heading).toList(), widths)))
                .append('\n');
        var dash = traits.unicode() ? "─" : "-";
        var rule = new ArrayList<String>();
        for (int width : widths) {
            rule.add(dash.repeat(width));
        }
        text.append(traits.faint(String.join(GAP, rule))).append('\n');
        for (var row : rows) {
            text.append(line(row, widths)).append('\n');
        }
        return text.toString();
    }

    private String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            var blank = " ".repeat(widths[c] - width(cells.get(c)));
            boolean right = columns.get(c).numeric();
            line.append(c == 0 ? "" : GAP)
                    .append(right ? blank : "")
                    .append(cells.get(c))
                    .append(right ? "" : blank);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
