package org.neckar.tools.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.neckar.hal.unit.FpgaCycles;
import org.neckar.stadls.listing.ProgramLine;
import org.neckar.stadls.listing.ProgramLine.Stretch;
import org.neckar.stadls.listing.ProgramReader;

/**
 * A playback program as text, one instruction per line:
 *
 * <pre>
 *     word      timer           us  instruction
 *        0          -            -  system::Reset(1)
 *      184          0        0.000  timing::Setup()
 *      185       1250       10.000  timing::WaitUntil(1250)
 *      186       1250       10.000  event_to_fpga::SpikePack&lt;1ul&gt;(0000000000000011)
 *      187       1251       10.008  write CrossbarNode at CrossbarNodeOnDLS(0, 8): mask=0 target=0
 * </pre>
 *
 * <p>{@code word} is the position of the first 64-bit word, {@code timer} the planned value of the experiment timer in
 * cycles of 8 ns. Writes to registers show the fields that change. Of many accesses to registers in a row only the
 * first changes of each container are shown and the others counted, and the same with long rows of spikes, unless
 * everything is wanted. For one program.
 */
public final class ProgramListing {
    private static final int NS_PER_US = 1000;

    private final Appendable out;
    private final boolean all;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private Stretch stretch = Stretch.SINGLE;

    /** The lines of one kind in the present stretch. */
    private static final class Row {
        private int shown;
        private long folded;
        private long foldedWords;
    }

    /**
     * @param out takes the text; its failures surface as {@link UncheckedIOException}
     * @param all true shows every line
     */
    public ProgramListing(Appendable out, boolean all) {
        this.out = out;
        this.all = all;
    }

    /** Prints a program, each line ended by a line feed. */
    public void print(long[] words) {
        append("%8s %10s %12s  %s".formatted("word", "timer", "us", "instruction"));
        new ProgramReader(this::line).read(words);
        endStretch();
    }

    private void line(ProgramLine line) {
        if (line.stretch() != stretch) {
            endStretch();
            stretch = line.stretch();
        }
        if (all || stretch == Stretch.SINGLE) {
            show(line);
            return;
        }
        var row = rows.computeIfAbsent(line.kind(), _ -> new Row());
        if (row.shown < line.shown()) {
            row.shown++;
            show(line);
        } else {
            row.folded++;
            row.foldedWords += line.words();
        }
    }

    private void endStretch() {
        rows.forEach((kind, row) -> {
            if (row.folded > 0) {
                append("%33s ... %d more %s, %d words".formatted("", row.folded, kind, row.foldedWords));
            }
        });
        rows.clear();
    }

    private void show(ProgramLine line) {
        boolean timed = line.timer() >= 0;
        append("%8d %10s %12s  %s"
                .formatted(
                        line.position(),
                        timed ? Long.toString(line.timer()) : "-",
                        timed ? microseconds(line.timer()) : "-",
                        line.text()));
    }

    private static String microseconds(long cycles) {
        long ns = cycles * FpgaCycles.NANOSECONDS_PER_CYCLE;
        return String.format(Locale.ROOT, "%d.%03d", ns / NS_PER_US, ns % NS_PER_US);
    }

    private void append(String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the program", e);
        }
    }
}
