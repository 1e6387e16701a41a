package org.neckar.tools.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.bench.ModelBench;
import org.neckar.tools.bench.ModelReport;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code neckar bench model}: how fast the software chip is, and how much memory it takes. */
@Command(
        name = "model",
        description = {
            "Measure the software chip on this machine: neurons under input and at rest, events, memory.",
            "Medians of five samples after 40 for warming up, on one core. Close other programs first: a fixed loop of"
                    + " arithmetic is timed beside every sample, and samples during which it is more than 5 %% slower"
                    + " than at its best are taken again, up to 35 times. The last column says how many times as slow"
                    + " it was in the end."
        })
final class BenchModelCommand implements Callable<Integer> {
    private static final double SHORTEST = 0.01;
    private static final double LONGEST = 1000;
    private static final int MOST_CHIPS = 1000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--milliseconds",
            paramLabel = "MS",
            defaultValue = "10",
            description =
                    "Chip time of a sample under input, ${DEFAULT-VALUE} ms; results are for the times they name.")
    private double milliseconds;

    @Option(
            names = "--chips",
            paramLabel = "N",
            defaultValue = "100",
            description = "Whole boards alive together when memory is measured, ${DEFAULT-VALUE}.")
    private int chips;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (!(milliseconds >= SHORTEST && milliseconds <= LONGEST)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--milliseconds: got %s (allowed %s..%s)".formatted(milliseconds, SHORTEST, LONGEST));
        }
        if (chips < 1 || chips > MOST_CHIPS) {
            throw new ParameterException(
                    spec.commandLine(), "--chips: got %d (allowed 1..%d)".formatted(chips, MOST_CHIPS));
        }
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var report = new ModelBench(milliseconds, chips, name -> {
                    if (!json) {
                        err.println("measuring: " + name);
                        err.flush();
                    }
                })
                .run();
        out.println(json ? SummaryJson.toJson(report) : text(report));
        return ExitCode.OK;
    }

    /** The report as a table. */
    static String text(ModelReport report) {
        var table = new TextTable(
                Column.ofWords("chip model"),
                Column.ofNumbers("median", ""),
                Column.ofNumbers("lowest", ""),
                Column.ofNumbers("highest", ""),
                Column.ofWords("unit"),
                Column.ofNumbers("promised", ""),
                Column.ofNumbers("slowdown", ""));
        report.figures()
                .forEach(figure -> table.row(
                        figure.name(),
                        rounded(figure.median()),
                        rounded(figure.lowest()),
                        rounded(figure.highest()),
                        figure.unit(),
                        rounded(figure.limit()),
                        String.format(Locale.ROOT, "%.2f", figure.slowdown())));
        return table.render(TerminalTraits.ofStandardOutput())
                + "%d processors, load %.2f before, Java %s"
                        .formatted(report.processors(), report.load(), report.java());
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.4f" : "%.1f", value);
    }
}
