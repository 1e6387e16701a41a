package org.neckar.tools.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.playback.PlaybackFiles;
import org.neckar.tools.playback.ProgramDifference;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar playback diff}: two stored programs side by side. */
@Command(
        name = "diff",
        description = "Show what differs between two programs: instructions, and fields of the registers they leave"
                + " behind. Returns 1 when something differs.")
final class PlaybackDiffCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "A program file.")
    private Path first;

    @Parameters(index = "1", paramLabel = "B", description = "Another one.")
    private Path second;

    @Option(names = "--all", description = "Show all that differs, not only the first of each kind.")
    private boolean all;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        var a = PlaybackFiles.read(first).program();
        var b = PlaybackFiles.read(second).program();
        var difference = ProgramDifference.between(a, b);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(SummaryJson.toJson(difference));
        } else if (difference.same()) {
            out.println("the same %d instructions".formatted(a.sizeToFpga()));
        } else {
            print(out, difference);
        }
        out.flush();
        return difference.same() ? ExitCode.OK : ExitCode.FAILED;
    }

    private void print(PrintWriter out, ProgramDifference difference) {
        out.println("the first %d lines agree, then".formatted(difference.equalLines()));
        print(out, "<", difference.firstOnly());
        print(out, ">", difference.secondOnly());
        var fields = difference.registers();
        out.println(fields.isEmpty() ? "registers are left the same" : "registers are left different:");
        if (!fields.isEmpty()) {
            var table = new TextTable(
                    Column.ofWords("register"),
                    Column.ofWords("field"),
                    Column.ofWords(first.toString()),
                    Column.ofWords(second.toString()));
            shown(fields).forEach(field -> table.row(field.register(), field.field(), field.first(), field.second()));
            out.print(table.render(TerminalTraits.ofStandardOutput()));
            more(out, fields, "fields");
        }
    }

    private void print(PrintWriter out, String sign, List<ProgramDifference.Line> lines) {
        shown(lines).forEach(line -> out.println("%s %8d  %s".formatted(sign, line.instruction(), line.text())));
        more(out, lines, "lines");
    }

    private <T> List<T> shown(List<T> items) {
        return all || items.size() <= SHOWN ? items : items.subList(0, SHOWN);
    }

    private void more(PrintWriter out, List<?> items, String what) {
        if (shown(items).size() < items.size()) {
            out.println("... %d more %s; --all shows them".formatted(items.size() - SHOWN, what));
        }
    }
}
