package org.neckar.tools.model;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.neckar.tools.output.SummaryJson;

/**
 * What happens at boards, one line each, as text or as JSON with the keys {@code time}, {@code board}, {@code event}
 * and the facts of the event. A thread of its own writes, some milliseconds later: a board that answers within
 * microseconds must not wait for a terminal, nor wake anybody.
 */
public final class BoardLog implements AutoCloseable {
    private static final long INTERVAL_MS = 20;

    private final PrintWriter out;
    private final boolean json;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService writer;
    private final ScheduledFuture<?> writing;

    /**
     * @param out takes the lines
     * @param json whether they are JSON
     */
    public BoardLog(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
        writer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("neckar-board-log").daemon().factory());
        writing = writer.scheduleWithFixedDelay(this::write, 0, INTERVAL_MS, TimeUnit.MILLISECONDS);
    }

    /**
     * Adds a line. May be called by any thread; never blocks.
     *
     * @param board number of the board
     * @param event one word
     * @param facts of the event, by names in snake case
     * @param text the same for people
     */
    public void add(int board, String event, Map<String, Object> facts, String text) {
        var now = Instant.now();
        if (json) {
            var line = new LinkedHashMap<String, Object>();
            line.put("time", now.toString());
            line.put("board", board);
            line.put("event", event);
            line.putAll(facts);
            lines.add(SummaryJson.toJsonLine(line));
        } else {
            var time = LocalTime.ofInstant(now, ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS);
            lines.add("%tT.%<tL  board %d  %s".formatted(time, board, text));
        }
    }

    private void write() {
        var line = lines.poll();
        while (line != null) {
            out.println(line);
            line = lines.poll();
        }
        out.flush();
    }

    /** Writes the lines that are left. */
    @Override
    public void close() {
        writing.cancel(false);
        writer.close();
        write();
    }
}
