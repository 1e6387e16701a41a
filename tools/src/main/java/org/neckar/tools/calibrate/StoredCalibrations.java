package org.neckar.tools.calibrate;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.neckar.calibration.Spread;
import org.neckar.hwdb.store.CadcCalibration;
import org.neckar.hwdb.store.CalibrationRecord;
import org.neckar.hwdb.store.CalibrationStore;
import org.neckar.hwdb.store.LeakCalibration;
import org.neckar.hwdb.store.SynapticTimeConstants;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;

/**
 * What a calibration store holds.
 *
 * @param store the file
 * @param records one entry per record, grouped by chip, the newest of a chip first
 */
public record StoredCalibrations(String store, List<Entry> records) {
    /**
     * One stored record.
     *
     * @param chip identity of the chip
     * @param kind what was calibrated
     * @param created when, ISO 8601 in UTC
     * @param toolVersion by which program
     * @param target what was asked for; empty for kinds without a target
     * @param trimmedDeviation spread after calibration; not-a-number for kinds without one
     * @param unit of the spread
     */
    public record Entry(
            String chip,
            String kind,
            String created,
            String toolVersion,
            String target,
            double trimmedDeviation,
            String unit) {}

    /** Takes a copy of the list. */
    public StoredCalibrations {
        records = List.copyOf(records);
    }

    /** Reads what a store holds. */
    public static StoredCalibrations of(CalibrationStore store) {
        List<Entry> entries = store.chips().stream()
                .flatMap(chip -> store.history(chip).stream())
                .map(StoredCalibrations::entry)
                .toList();
        return new StoredCalibrations(store.file().toString(), entries);
    }

    private static Entry entry(CalibrationRecord record) {
        double[] after = switch (record.kind()) {
            case LeakCalibration.KIND ->
                LeakCalibration.fromRecord(record).readAfter().values();
            case CadcCalibration.KIND ->
                CadcCalibration.fromRecord(record).readAfter().values();
            case SynapticTimeConstants.KIND -> bothInputs(SynapticTimeConstants.fromRecord(record));
            default -> new double[0];
        };
        return new Entry(
                record.chip().toString(),
                record.kind(),
                record.created().toString(),
                record.toolVersion(),
                record.settings().getOrDefault("target", ""),
                Spread.of(after).trimmedDeviation(),
                record.kind().equals(SynapticTimeConstants.KIND) ? "us" : "LSB");
    }

    private static double[] bothInputs(SynapticTimeConstants found) {
        return DoubleStream.concat(
                        DoubleStream.of(found.excitatory().afterUs().values()),
                        DoubleStream.of(found.inhibitory().afterUs().values()))
                .toArray();
    }

    /** The list as lines of text. */
    public String toText(TerminalTraits traits) {
        if (records.isEmpty()) {
            return "no calibrations in " + store + "\n";
        }
        TextTable table = new TextTable(
                Column.ofWords("chip"),
                Column.ofWords("kind"),
                Column.ofWords("created"),
                Column.ofWords("by"),
                Column.ofWords("target"),
                Column.ofNumbers("trimmed std", ""));
        for (Entry entry : records) {
            table.row(
                    entry.chip(),
                    entry.kind(),
                    entry.created(),
                    entry.toolVersion(),
                    entry.target(),
                    Double.isNaN(entry.trimmedDeviation())
                            ? ""
                            : String.format(Locale.ROOT, "%.2f %s", entry.trimmedDeviation(), entry.unit()));
        }
        return table.render(traits) + "\nin " + store + "\n";
    }
}
