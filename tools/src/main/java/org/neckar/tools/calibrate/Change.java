package org.neckar.tools.calibrate;

import java.util.Locale;
import org.neckar.calibration.Spread;
import org.neckar.calibration.routine.Outcome;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;

/**
 * What calibration changed.
 *
 * @param name what was calibrated
 * @param before spread before
 * @param after spread after
 * @param failed how many failed
 */
public record Change(String name, Spread before, Spread after, int failed) {
    /** All instances of a routine. */
    static Change of(String name, Outcome outcome) {
        return new Change(
                name,
                Spread.of(outcome.before().values()),
                Spread.of(outcome.after().values()),
                outcome.failed());
    }

    /** An empty table of changes in one unit. */
    static TextTable table(String quantity, String unit) {
        return new TextTable(
                Column.ofWords(quantity),
                Column.ofWords(""),
                Column.ofNumbers("mean", unit),
                Column.ofNumbers("std", unit),
                Column.ofNumbers("trimmed std", unit),
                Column.ofNumbers("min", unit),
                Column.ofNumbers("max", unit),
                Column.ofNumbers("failed", ""));
    }

    /** Adds both rows of this change. */
    void addTo(TextTable table) {
        row(table, name, "before", before, "");
        row(table, "", "after", after, Integer.toString(failed));
    }

    private static void row(TextTable table, String name, String when, Spread spread, String failed) {
        table.row(
                name,
                when,
                number(spread.mean(), 2),
                number(spread.deviation(), 2),
                number(spread.trimmedDeviation(), 2),
                number(spread.least(), 1),
                number(spread.greatest(), 1),
                failed);
    }

    /** A dash for what could not be measured. */
    static String number(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "-";
    }
}
