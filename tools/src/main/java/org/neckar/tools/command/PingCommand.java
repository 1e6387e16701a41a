package org.neckar.tools.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.neckar.fisch.connection.BoardInfo;
import org.neckar.fisch.connection.Connections;
import org.neckar.tools.ExitCode;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.ping.RoundTrips;
import org.neckar.tools.terminal.TerminalTraits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar ping}: who is there, and how fast it answers. */
@Command(
        name = "ping",
        description = {
            "Connects to a board, shows what it announces of itself, and measures how long it takes to answer the empty"
                    + " program: the round trip of a halt.",
            "Connecting resets the link of the board and takes it from whoever uses it, unless the board is shared (grpc:)."
        })
public final class PingCommand implements Callable<Integer> {
    private static final int BAR_WIDTH = 40;
    private static final double NS_PER_MS = 1e6;

    @Parameters(
            paramLabel = "URI",
            arity = "0..1",
            description = "The board: arq://192.168.0.1, arq://127.0.0.1:1234?poll=busy, sim: ... Without it"
                    + " NECKAR_CONNECTION or the variables of the field decide.")
    private Optional<String> uri = Optional.empty();

    @Option(
            names = {"-n", "--count"},
            defaultValue = "1000",
            description = "Round trips to measure, after some to warm up (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec command;

    /** What was found out, for scripts. */
    private record Report(BoardInfo board, double handshakeMs, RoundTrips roundTrips) {}

    @Override
    public Integer call() {
        if (count < 1) {
            throw new ParameterException(command.commandLine(), "--count: got %d (allowed 1 or more)".formatted(count));
        }
        var target = uri.orElseGet(() -> Connections.uriFromEnvironment(System.getenv()));
        long begin = System.nanoTime();
        try (var connection = Connections.open(target)) {
            double handshakeMs = (System.nanoTime() - begin) / NS_PER_MS;
            var report = new Report(connection.info(), handshakeMs, RoundTrips.of(connection, count));
            var out = command.commandLine().getOut();
            if (json) {
                out.println(SummaryJson.toJson(report));
            } else {
                print(out, report, TerminalTraits.ofStandardOutput());
            }
            out.flush();
        }
        return ExitCode.OK;
    }

    private static void print(PrintWriter out, Report report, TerminalTraits traits) {
        var board = report.board();
        var trips = report.roundTrips();
        out.format(Locale.ROOT, "%s answered in %.1f ms%n", board.uri(), report.handshakeMs());
        out.format("identifier  %s%n", board.identifier());
        if (board.bitfile().isPresent()) {
            out.format("bitfile     %s%n", board.bitfileInfo().strip().replace("\n", "\n            "));
        }
        out.format(
                Locale.ROOT,
                "%n%d halts: min %.1f, mean %.1f, median %.1f, p90 %.1f, p99 %.1f, p99.9 %.1f, max %.1f us%n"
                        + "%.0f %% of a processor at work on this side%n%n",
                trips.count(),
                trips.minUs(),
                trips.meanUs(),
                trips.medianUs(),
                trips.p90Us(),
                trips.p99Us(),
                trips.p999Us(),
                trips.maxUs(),
                100 * trips.processorShare());
        long most = trips.bins().stream().mapToLong(RoundTrips.Bin::count).max().orElse(1);
        for (var bin : trips.bins()) {
            var bar = (traits.unicode() ? "█" : "#").repeat((int) Math.ceil((double) BAR_WIDTH * bin.count() / most));
            var line =
                    String.format(Locale.ROOT, "%10.1f .. %8.1f us %8d %s", bin.fromUs(), bin.toUs(), bin.count(), bar);
            out.println(line.stripTrailing());
        }
    }
}
