package org.neckar.tools.calibrate;

import java.util.List;
import org.neckar.calibration.SynapticTimeConstantReport;
import org.neckar.tools.terminal.TerminalTraits;

/**
 * The short account of a calibration of synaptic time constants, for people as text and for scripts as JSON.
 *
 * @param chip identity of the chip as read from the board
 * @param connection URI of the board
 * @param seed seed of the search
 * @param targetUs wanted time constant in microseconds
 * @param inputs time constants of the excitatory, then of the inhibitory inputs, in microseconds
 * @param warnings one line per routine whose instances did not all succeed
 * @param store file with the stored calibration
 * @param files pictures that were written
 * @param seconds wall time of the calibration
 */
public record TimeConstantSummary(
        String chip,
        String connection,
        long seed,
        double targetUs,
        List<Change> inputs,
        List<String> warnings,
        String store,
        List<String> files,
        double seconds) {
    /** Takes copies of the lists. */
    public TimeConstantSummary {
        inputs = List.copyOf(inputs);
        warnings = List.copyOf(warnings);
        files = List.copyOf(files);
    }

    /** Counts and measures what was found. */
    public static TimeConstantSummary of(SynapticTimeConstantReport report, Circumstances where) {
        return new TimeConstantSummary(
                report.chip().toString(),
                where.connection(),
                report.seed(),
                report.targetUs(),
                List.of(Change.of("excitatory", report.excitatory()), Change.of("inhibitory", report.inhibitory())),
                Warnings.of(report.outcomes()),
                where.store(),
                where.files(),
                where.seconds());
    }

    /** The account as lines of text. */
    public String toText(TerminalTraits traits) {
        var table = Change.table("synaptic time constant", "us");
        inputs.forEach(input -> input.addTo(table));
        var title = "%s · synaptic time constants %s us · %s\n\n"
                .formatted(traits.bold(chip), Change.number(targetUs, 1), connection);
        return title + table.render(traits) + "\n" + Warnings.toText(warnings, traits) + "stored    " + store
                + "\npictures  " + String.join(", ", files) + "\ntime      " + Change.number(seconds, 2) + " s\n";
    }
}
