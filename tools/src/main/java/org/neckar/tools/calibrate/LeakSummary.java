package org.neckar.tools.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neckar.calibration.LeakReport;
import org.neckar.calibration.Spread;
import org.neckar.hwdb.store.CadcCalibration;
import org.neckar.hwdb.store.LeakCalibration;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;

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
    private static final int COLUMNS = 256;

    /** Takes copies of the lists. */
    public LeakSummary {
        quadrants = List.copyOf(quadrants);
        warnings = List.copyOf(warnings);
        files = List.copyOf(files);
    }

    /** Counts and measures what was found. */
    public static LeakSummary of(LeakReport report, Circumstances where) {
        LeakCalibration leak = report.leak();
        CadcCalibration cadc = report.cadc();
        double[] before = leak.readBefore().values();
        double[] after = leak.readAfter().values();
        boolean[] success = leak.success().values();
        List<Change> quadrants = new ArrayList<>();
        for (int quadrant = 0; quadrant < Warnings.QUADRANTS.size(); quadrant++) {
            int[] members = members(quadrant);
            boolean[] found = new boolean[members.length];
            for (int i = 0; i < members.length; i++) {
                found[i] = success[members[i]];
            }
            quadrants.add(new Change(
                    Warnings.QUADRANTS.get(quadrant), spread(before, members), spread(after, members), failed(found)));
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
                Warnings.of(report.outcomes()),
                where.store(),
                where.files(),
                where.seconds());
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
        TextTable table = Change.table("leak potential", "LSB");
        neurons.addTo(table);
        quadrants.forEach(quadrant -> quadrant.addTo(table));
        cadc.addTo(table);
        String title = "%s · leak potential %s CADC LSB (%s V) · %s\n\n"
                .formatted(traits.bold(chip), Change.number(targetLsb, 0), Change.number(targetVolts, 3), connection);
        return title + table.render(traits) + "\n" + Warnings.toText(warnings, traits) + "stored    " + store
                + "\npictures  " + String.join(", ", files) + "\ntime      " + Change.number(seconds, 2) + " s\n";
    }
}
