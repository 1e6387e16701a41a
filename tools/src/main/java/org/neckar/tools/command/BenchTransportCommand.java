package org.neckar.tools.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.bench.TransportBench;
import org.neckar.tools.bench.TransportReport;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code neckar bench transport}: packing, protocol, and a board over UDP on this machine. */
@Command(
        name = "transport",
        description = {
            "Measure packing of words, HostARQ in memory, and a board over UDP on this machine.",
            "Medians of seven samples after two for warming up. Close other programs first: two busy processors are "
                    + "needed. One gigabit per second carries 118 MB/s or 14.8 M words/s."
        })
final class BenchTransportCommand implements Callable<Integer> {
    private static final double SHORTEST = 0.001;
    private static final double LONGEST = 60;
    private static final double NS_PER_SECOND = 1e9;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "0.1",
            description = "Length of a sample, ${DEFAULT-VALUE} s; nine are taken of each measurement.")
    private double seconds;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (!(seconds >= SHORTEST && seconds <= LONGEST)) {
            throw new ParameterException(
                    spec.commandLine(), "--seconds: got %s (allowed %s..%s)".formatted(seconds, SHORTEST, LONGEST));
        }
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var report = new TransportBench(Math.round(seconds * NS_PER_SECOND), name -> {
                    if (!json) {
                        err.println("measuring: " + name);
                        err.flush();
                    }
                })
                .run();
        if (json) {
            out.println(SummaryJson.toJson(report));
        } else {
            out.println(text(report));
        }
        return ExitCode.OK;
    }

    /** The report as two tables. */
    static String text(TransportReport report) {
        var traits = TerminalTraits.ofStandardOutput();
        var throughputs = new TextTable(
                Column.ofWords("throughput"),
                Column.ofNumbers("median", ""),
                Column.ofNumbers("lowest", ""),
                Column.ofNumbers("highest", ""),
                Column.ofWords("unit"),
                Column.ofNumbers("cores", ""),
                Column.ofNumbers("allocated", "B/frame"));
        report.throughputs()
                .forEach(figure -> throughputs.row(
                        figure.name(),
                        rounded(figure.median()),
                        rounded(figure.lowest()),
                        rounded(figure.highest()),
                        figure.unit(),
                        hundredths(figure.cores()),
                        hundredths(figure.allocatedBytes())));
        var roundTrips = new TextTable(
                Column.ofWords("round trip of an empty program"),
                Column.ofNumbers("median", "us"),
                Column.ofNumbers("90 %", "us"),
                Column.ofNumbers("99 %", "us"),
                Column.ofNumbers("slowest", "us"),
                Column.ofNumbers("programs", ""),
                Column.ofNumbers("cores", ""));
        report.roundTrips()
                .forEach(figure -> roundTrips.row(
                        figure.name(),
                        rounded(figure.times().medianUs()),
                        rounded(figure.times().p90Us()),
                        rounded(figure.times().p99Us()),
                        rounded(figure.times().maxUs()),
                        "" + figure.times().count(),
                        hundredths(figure.cores())));
        return throughputs.render(traits)
                + System.lineSeparator()
                + roundTrips.render(traits)
                + "%d processors, load %.2f before, Java %s"
                        .formatted(report.processors(), report.load(), report.java());
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
