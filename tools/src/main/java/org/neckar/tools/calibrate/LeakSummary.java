package org.neckar.tools.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.neckar.calibration.LeakReport;
import org.neckar.calibration.Spread;
import org.neckar.calibration.routine.Outcome;
import org.neckar.hwdb.store.CadcCalibration;
import org.neckar.hwdb.store.LeakCalibration;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;

/**
 * The short account of a calibration of leak potentials, for people as text and for scripts as JSON.
 *
 * @param chip identity of the chip as read from the board
 * @param connection URI of the board
 * @param seed seed of the search
 * @param targetLsb wanted potential in CADC LSB
 * @param targetVolts the same in volts
 * @param neurons potentials of all neurons
 * @param quadrants potentials per quadrant: top left, top right, bottom left, bottom right
 * @param cadc reads of all CADC channels at the middle of the range
 * @param warnings one line per routine whose instances did not all succeed
 * @param store file with the stored calibration
 * @param files pictures that were written
 * @param seconds wall time of the calibration
 */
public record LeakSummary(
        String chip,
        String connection,
        long seed,
        double targetLsb,
        double targetVolts,
        Change neurons,
        List<Change> quadrants,
        Change cadc,
        List<String> warnings,
        String store,
        List<String> files,
        double seconds) {
    private static final List<String> QUADRANTS = List.of("top left", "top right", "bottom left", "bottom right");
    private static final int COLUMNS = 256;

    /**
     * What calibration changed, in CADC LSB.
     *
     * @param name what was calibrated
     * @param before spread before
     * @param after spread after
     * @param failed how many failed
     */
    public record Change(String name, Spread before, Spread after, int failed) {}

    /** Takes copies of the lists. */
    public LeakSummary {
        quadrants = List.copyOf(quadrants);
        warnings = List.copyOf(warnings);
        files = List.copyOf(files);
    }

    /** Where a calibration was made and what it left. */
    public record Circumstances(String connection, String store, List<String> files, double seconds) {
        /** Takes a copy of the list. */
        public Circumstances {
            files = List.copyOf(files);
        }
    }

    /** Counts and measures what was found. */
    public static LeakSummary of(LeakReport report, Circumstances where) {
        LeakCalibration leak = report.leak();
        CadcCalibration cadc = report.cadc();
        double[] before = leak.readBefore().values();
        double[] after = leak.readAfter().values();
        boolean[] success = leak.success().values();
        List<Change> quadrants = new ArrayList<>();
        for (int quadrant = 0; quadrant < QUADRANTS.size(); quadrant++) {
            int[] members = members(quadrant);
            boolean[] found = new boolean[members.length];
            for (int i = 0; i < members.length; i++) {
                found[i] = success[members[i]];
            }
            quadrants.add(new Change(
                    QUADRANTS.get(quadrant), spread(before, members), spread(after, members), failed(found)));
        }
        return new LeakSummary(
                report.chip().toString(),
                where.connection(),
                report.seed(),
                report.targetLsb(),
                leak.targetVolts().values()[0],
                new Change("all neurons", report.before(), report.after(), failed(success)),
                quadrants,
                new Change(
                        "CADC channels",
                        Spread.of(cadc.readBefore().values()),
                        Spread.of(cadc.readAfter().values()),
                        failed(cadc.success().values())),
                report.outcomes().stream()
                        .filter(outcome -> outcome.failed() > 0)
                        .map(LeakSummary::warning)
                        .toList(),
                where.store(),
                where.files(),
                where.seconds());
    }

    /** Names the first instance that failed and what it reads, so that a person can judge whether it matters. */
    private static String warning(Outcome outcome) {
        boolean[] success = outcome.success().values();
        int first = 0;
        while (success[first]) {
            first++;
        }
        String instance = success.length == QUADRANTS.size() ? QUADRANTS.get(first) : "number " + first;
        return String.format(
                Locale.ROOT,
                "%s: %d of %d failed; %s has %s %d and reads %.1f LSB (target %.1f)",
                outcome.routine(),
                outcome.failed(),
                success.length,
                instance,
                outcome.knob(),
                outcome.knobs().values()[first],
                outcome.after().values()[first],
                outcome.target().values()[first]);
    }

    private static int[] members(int quadrant) {
        int[] members = new int[COLUMNS / 2];
        Arrays.setAll(members, i -> quadrant / 2 * COLUMNS + quadrant % 2 * members.length + i);
        return members;
    }

    private static Spread spread(double[] values, int[] members) {
        return Spread.of(Arrays.stream(members).mapToDouble(i -> values[i]).toArray());
    }

    private static int failed(boolean[] success) {
        int failed = 0;
        for (boolean ok : success) {
            failed += ok ? 0 : 1;
        }
        return failed;
    }

    /** The account as lines of text. */
    public String toText(TerminalTraits traits) {
        TextTable table = new TextTable(
                Column.ofWords("leak potential"),
                Column.ofWords(""),
                Column.ofNumbers("mean", "LSB"),
                Column.ofNumbers("std", "LSB"),
                Column.ofNumbers("trimmed std", "LSB"),
                Column.ofNumbers("min", "LSB"),
                Column.ofNumbers("max", "LSB"),
                Column.ofNumbers("failed", ""));
        rows(table, neurons);
        quadrants.forEach(quadrant -> rows(table, quadrant));
        rows(table, cadc);
        String title = "%s · leak potential %s CADC LSB (%s V) · %s\n\n"
                .formatted(traits.bold(chip), number(targetLsb, 0), number(targetVolts, 3), connection);
        StringBuilder lines = new StringBuilder();
        warnings.forEach(line -> lines.append(traits.warning("warning"))
                .append("   ")
                .append(line)
                .append('\n'));
        return title + table.render(traits) + "\n" + lines + "stored    " + store + "\npictures  "
                + String.join(", ", files) + "\ntime      " + number(seconds, 2) + " s\n";
    }

    private static void rows(TextTable table, Change change) {
        row(table, change.name(), "before", change.before(), "");
        row(table, "", "after", change.after(), Integer.toString(change.failed()));
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

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
