package org.neckar.tools.terminal;

import java.io.PrintStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.LongSupplier;

/**
 * One line on standard error that says which phase of a command runs and how long it and the finished ones took:
 *
 * <pre>
 * compile 0.12 s · encode 0.03 s · execute 40 % 1.8 s
 * </pre>
 *
 * <p>The line is rewritten in place on a terminal and removed by {@link #close()}; anywhere else nothing is printed.
 * The times are measured in either case ({@link #seconds()}). No thread and no waiting: the line moves when the work
 * reports, at most ten times a second. For one thread.
 */
public final class ProgressLine implements AutoCloseable {
    private static final long REDRAW_NS = 100_000_000L;
    private static final double NS_PER_S = 1e9;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream out;
    private final TerminalTraits traits;
    private final LongSupplier nanoTime;
    private final SequencedMap<String, Double> seconds = new LinkedHashMap<>();
    private String phase = "";
    private String detail = "";
    private long phaseStartNs;
    private long drawnNs;
    private boolean drawn;

    /**
     * @param out where to draw, usually standard error
     * @param traits what {@code out} can show; nothing is drawn unless it is interactive
     * @param nanoTime monotonic clock in nanoseconds
     */
    public ProgressLine(PrintStream out, TerminalTraits traits, LongSupplier nanoTime) {
        this.out = out;
        this.traits = traits;
        this.nanoTime = nanoTime;
    }

    /** A line on standard error of this process, measured by the system's monotonic clock. */
    public static ProgressLine onStandardError() {
        return new ProgressLine(System.err, TerminalTraits.ofStandardError(), System::nanoTime);
    }

    /** A line that draws nothing and only measures. */
    public static ProgressLine silent() {
        return new ProgressLine(System.err, TerminalTraits.PLAIN, System::nanoTime);
    }

    /**
     * Ends the phase before and begins another. A phase that comes a second time adds to its time.
     *
     * @param name one or two words, for example {@code execute}
     */
    public void begin(String name) {
        long nowNs = nanoTime.getAsLong();
        endPhase(nowNs);
        phase = name;
        phaseStartNs = nowNs;
        draw(nowNs);
    }

    /**
     * Reports how far the phase is; cheap enough for an inner loop.
     *
     * @param done parts done, 0..total
     * @param total parts in all, at least 1
     */
    public void advance(long done, long total) {
        long nowNs = nanoTime.getAsLong();
        if (nowNs - drawnNs >= REDRAW_NS) {
            detail = 100 * done / total + " % ";
            draw(nowNs);
        }
    }

    /** Ends the last phase and removes the line, so that the result stands alone. */
    @Override
    public void close() {
        endPhase(nanoTime.getAsLong());
        phase = "";
        if (drawn) {
            out.print(ERASE);
            out.flush();
            drawn = false;
        }
    }

    /** Wall time of each finished phase in seconds, in the order in which they began; a copy. */
    public SequencedMap<String, Double> seconds() {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(seconds));
    }

    private void endPhase(long nowNs) {
        if (!phase.isEmpty()) {
            seconds.merge(phase, (nowNs - phaseStartNs) / NS_PER_S, Double::sum);
        }
        detail = "";
    }

    private void draw(long nowNs) {
        drawnNs = nowNs;
        if (!traits.interactive()) {
            return;
        }
        var separator = traits.unicode() ? " · " : ", ";
        var line = new StringBuilder();
        seconds.forEach((name, time) ->
                line.append(name).append(' ').append(inSeconds(time)).append(separator));
        line.append(phase).append(' ').append(detail).append(inSeconds((nowNs - phaseStartNs) / NS_PER_S));
        out.print(ERASE + fitted(line.toString()));
        out.flush();
        drawn = true;
    }

    /** A line that wraps could not be rewritten; its newest part is the one that matters. */
    private String fitted(String line) {
        int room = traits.columns() - 1;
        return line.length() <= room ? line : ".." + line.substring(line.length() - room + 2);
    }

    private static String inSeconds(double time) {
        return String.format(Locale.ROOT, time < 10 ? "%.2f s" : "%.0f s", time);
    }
}
