package org.neckar.tools.study;

import java.util.List;
import java.util.Locale;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;

/**
 * A study that ran, for people and for scripts.
 *
 * @param study its name
 * @param summary what it is, in one line
 * @param explanation what one sees
 * @param connection URI of the board
 * @param chip identity of the chip
 * @param measures what came out
 * @param files the pictures that were written
 * @param seconds wall time of all runs
 */
public record StudySummary(
        String study,
        String summary,
        String explanation,
        String connection,
        String chip,
        List<Measure> measures,
        List<String> files,
        double seconds) {
    private static final int LINE = 100;

    /** Keeps the lists as they are now. */
    public StudySummary {
        measures = List.copyOf(measures);
        files = List.copyOf(files);
    }

    /** The summary as lines of text. */
    public String toText(TerminalTraits traits) {
        var table = new TextTable(
                Column.ofWords("measure"),
                Column.ofNumbers("here", ""),
                Column.ofWords("unit"),
                Column.ofWords("published"));
        for (var measure : measures) {
            table.row(measure.name(), number(measure.value()), measure.unit(), measure.published());
        }
        return "%s · on %s (%s)\n%s\n\n%s\ntime        %s s\nwritten     %s\n"
                .formatted(
                        traits.bold(summary),
                        connection,
                        chip,
                        wrapped(explanation),
                        table.render(traits),
                        String.format(Locale.ROOT, "%.1f", seconds),
                        String.join(", ", files));
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        int decimals = Math.clamp(3 - (int) Math.floor(Math.log10(Math.abs(value))), 0, 5);
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String wrapped(String text) {
        var lines = new StringBuilder();
        int used = 0;
        for (var word : text.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > LINE) {
                lines.append('\n');
                used = 0;
            }
            lines.append(used > 0 ? " " : "").append(word);
            used += word.length() + 1;
        }
        return lines.toString();
    }
}
