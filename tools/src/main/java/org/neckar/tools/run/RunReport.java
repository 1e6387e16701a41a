package org.neckar.tools.run;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.neckar.tools.output.RunSummary;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;

/** The summary of a run for people. */
public final class RunReport {
    private static final int MAX_LISTED_NEURONS = 16;

    private final RunSummary summary;
    private final TerminalTraits traits;

    private RunReport(RunSummary summary, TerminalTraits traits) {
        this.summary = summary;
        this.traits = traits;
    }

    /**
     * The summary as lines of text.
     *
     * @param folder where the files are
     * @param traits what the stream can show
     */
    public static String of(RunSummary summary, Path folder, TerminalTraits traits) {
        var report = new RunReport(summary, traits);
        var parts = new ArrayList<String>();
        parts.add(report.title());
        parts.add(report.populations());
        if (!summary.traces().isEmpty()) {
            parts.add(report.traces());
        }
        parts.add(report.facts(folder));
        return String.join("\n", parts);
    }

    private String title() {
        var run = summary.run();
        return "%s · %s us on %s (%s)\n"
                .formatted(
                        traits.bold(summary.experiment()),
                        BigDecimal.valueOf(run.durationUs())
                                .stripTrailingZeros()
                                .toPlainString(),
                        run.connection(),
                        run.chip());
    }

    private String populations() {
        var table = new TextTable(
                Column.ofWords("population"),
                Column.ofNumbers("neurons", ""),
                Column.ofNumbers("spikes", ""),
                Column.ofNumbers("rate per neuron", "kHz"),
                Column.ofWords("spikes of each neuron"));
        for (var population : summary.populations()) {
            table.row(
                    population.name(),
                    Integer.toString(population.neurons()),
                    Integer.toString(population.spikes()),
                    number("%.3f", population.rateKhz()),
                    counts(population.spikesPerNeuron()));
        }
        return table.render(traits);
    }

    private static String counts(List<Integer> counts) {
        if (counts.size() <= MAX_LISTED_NEURONS) {
            return counts.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        var statistics = counts.stream().mapToInt(Integer::intValue).summaryStatistics();
        return "%d to %d".formatted(statistics.getMin(), statistics.getMax());
    }

    private String traces() {
        var table = new TextTable(
                Column.ofWords("trace"),
                Column.ofNumbers("samples", ""),
                Column.ofNumbers("minimum", ""),
                Column.ofNumbers("maximum", ""),
                Column.ofWords("unit"));
        for (var trace : summary.traces()) {
            table.row(
                    trace.name(),
                    Integer.toString(trace.samples()),
                    number("%.4f", trace.minimum()),
                    number("%.4f", trace.maximum()),
                    trace.unit());
        }
        return table.render(traits);
    }

    private String facts(Path folder) {
        var run = summary.run();
        var lines = new ArrayList<String>();
        lines.add("time        "
                + run.seconds().entrySet().stream()
                        .map(phase -> "%s %s s".formatted(phase.getKey(), number("%.3f", phase.getValue())))
                        .collect(Collectors.joining(", ")));
        lines.add("parameters  " + bySource(run.parameters()));
        run.losses().forEach((name, count) -> {
            if (count > 0) {
                lines.add(traits.warning("warning     %s: %d".formatted(name, count)));
            }
        });
        lines.add("written     "
                + summary.files().stream()
                        .map(file -> folder.resolve(file).toString())
                        .collect(Collectors.joining(", ")));
        return String.join("\n", lines) + "\n";
    }

    private static String bySource(Map<String, String> parameters) {
        var bySource = new LinkedHashMap<String, List<String>>();
        parameters.forEach((parameter, source) ->
                bySource.computeIfAbsent(source, _ -> new ArrayList<>()).add(parameter));
        return bySource.entrySet().stream()
                .map(entry -> "%s: %s".formatted(entry.getKey(), String.join(" ", entry.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "-";
    }
}
