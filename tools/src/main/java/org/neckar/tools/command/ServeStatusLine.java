package org.neckar.tools.command;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.neckar.tools.service.ExperimentService;
import org.neckar.tools.service.ServiceCounter;
import org.neckar.tools.terminal.TerminalTraits;

/**
 * One line at the bottom of a terminal that says how the service does, twice a second; nothing where nobody watches.
 */
final class ServeStatusLine implements AutoCloseable {
    private static final long PERIOD_MS = 500;
    private static final double PERIODS_PER_SECOND = 1000.0 / PERIOD_MS;
    private static final String ERASE = "\r\u001b[K";

    private final ExperimentService service;
    private final PrintStream out;
    private final TerminalTraits traits;
    private final ScheduledExecutorService clock;
    private long runsBefore;
    private boolean closed;

    private ServeStatusLine(ExperimentService service, PrintStream out, TerminalTraits traits) {
        this.service = service;
        this.out = out;
        this.traits = traits;
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("neckar-status-line").factory());
    }

    /** @param wanted whether there is to be a line at all */
    static ServeStatusLine start(ExperimentService service, boolean wanted) {
        var line = new ServeStatusLine(service, System.err, TerminalTraits.ofStandardError());
        if (wanted && line.traits.interactive()) {
            var _ = line.clock.scheduleWithFixedDelay(line::draw, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
        }
        return line;
    }

    private synchronized void draw() {
        if (!closed) {
            long runs = service.count(ServiceCounter.RUNS_FINISHED);
            var text = text(Math.round((runs - runsBefore) * PERIODS_PER_SECOND));
            runsBefore = runs;
            out.print(ERASE + text.substring(0, Math.min(text.length(), traits.columns() - 1)));
            out.flush();
        }
    }

    private String text(long runsPerSecond) {
        var view = service.admin();
        var boards = view.boards().stream()
                .map(board -> board.name() + " " + ServiceTables.state(board.condition()))
                .collect(Collectors.joining(", "));
        return "%d users, %d sessions, %d runs wait, %d runs/s, %s"
                .formatted(
                        view.users().size(),
                        view.sessions().size(),
                        view.queue().size(),
                        runsPerSecond,
                        boards);
    }

    @Override
    public synchronized void close() {
        closed = true;
        clock.shutdownNow();
        if (traits.interactive()) {
            out.print(ERASE);
            out.flush();
        }
    }
}
