package org.neckar.tools.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.bench.ServiceBench;
import org.neckar.tools.bench.ServiceReport;
import org.neckar.tools.experiment.ExperimentReader;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.ping.RoundTrips;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code neckar bench service}: what the experiment service costs on this machine. */
@Command(
        name = "service",
        description = {
            "Measure what the experiment service costs on this machine: the way of an empty program through it, and how"
                    + " much of a board's throughput many clients get.",
            "Service and clients run in this process and share its processors with the chip model. Close other"
                    + " programs first."
        })
final class BenchServiceCommand implements Callable<Integer> {
    private static final int MAX_CLIENTS = 1000;
    private static final double SHORTEST = 0.01;
    private static final double LONGEST = 600;
    private static final double NS_PER_SECOND = 1e9;
    private static final double PERCENT = 100;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--board",
            paramLabel = "URI",
            defaultValue = "sim:?mismatch=0&noise=0",
            description = "The board, opened twice (default: ${DEFAULT-VALUE}).")
    private String board;

    @Option(
            names = {"-n", "--count"},
            defaultValue = "10000",
            description = "Empty programs each way (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--clients",
            defaultValue = "64",
            description = "Clients that share the board (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--experiment",
            paramLabel = "FILE",
            defaultValue = "${sys:neckar.home:-.}/examples/first-light.yaml",
            description = "What they run, over and over (default: ${DEFAULT-VALUE}).")
    private Path experiment;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "8",
            description = "Length of the measurement of throughput, ${DEFAULT-VALUE} s.")
    private double seconds;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        require("--count", count, 1, Integer.MAX_VALUE);
        require("--clients", clients, 1, MAX_CLIENTS);
        require("--seconds", seconds, SHORTEST, LONGEST);
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        long sampleNs = Math.round(seconds * NS_PER_SECOND);
        var report = new ServiceBench(board, count, clients, ExperimentReader.read(experiment), sampleNs, name -> {
                    if (!json) {
                        err.println("measuring: " + name);
                        err.flush();
                    }
                })
                .run();
        out.println(json ? SummaryJson.toJson(report) : text(report));
        return ExitCode.OK;
    }

    private void require(String option, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new ParameterException(
                    spec.commandLine(), "%s: got %s (allowed %s..%s)".formatted(option, value, least, most));
        }
    }

    /** The report as two tables with their targets. */
    static String text(ServiceReport report) {
        var traits = TerminalTraits.ofStandardOutput();
        var trips = new TextTable(
                Column.ofWords("round trip of an empty program"),
                Column.ofNumbers("median", "us"),
                Column.ofNumbers("90 %", "us"),
                Column.ofNumbers("99 %", "us"),
                Column.ofNumbers("slowest", "us"),
                Column.ofNumbers("programs", ""));
        row(trips, "directly", report.overhead().direct());
        row(trips, "through the service", report.overhead().service());
        var sharing = report.sharing();
        var throughput = new TextTable(
                Column.ofWords(
                        "experiment of %d words, %d answered".formatted(sharing.programWords(), sharing.answerWords())),
                Column.ofNumbers("runs per second", ""));
        throughput.row("one connection, directly", tenths(sharing.directPerSecond()));
        throughput.row(sharing.clients() + " clients of the service", tenths(sharing.servicePerSecond()));
        return trips.render(traits)
                + "overhead: median %s us (target %s us: %s), 99 %% %s us%n%n"
                        .formatted(
                                tenths(report.overhead().medianUs()),
                                tenths(ServiceReport.OVERHEAD_TARGET_US),
                                met(report.overhead().met()),
                                tenths(report.overhead().p99Us()))
                + throughput.render(traits)
                + "part: %s %% of the board (target %s %%: %s); %d to %d runs per client%n%n"
                        .formatted(
                                tenths(PERCENT * sharing.part()),
                                tenths(PERCENT * ServiceReport.SHARING_TARGET),
                                met(sharing.met()),
                                sharing.fewest(),
                                sharing.most())
                + "%s, %d processors, load %.2f before, Java %s"
                        .formatted(report.board(), report.processors(), report.load(), report.java());
    }

    private static void row(TextTable table, String name, RoundTrips times) {
        table.row(
                name,
                tenths(times.medianUs()),
                tenths(times.p90Us()),
                tenths(times.p99Us()),
                tenths(times.maxUs()),
                "" + times.count());
    }

    private static String met(boolean met) {
        return met ? "met" : "missed";
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
