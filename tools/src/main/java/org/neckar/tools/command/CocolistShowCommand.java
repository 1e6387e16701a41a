package org.neckar.tools.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;
import org.neckar.hal.serial.RegisterSink;
import org.neckar.tools.ExitCode;
import org.neckar.tools.cocolist.CocolistFile;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar cocolist show}: what a file holds. */
@Command(
        name = "show",
        description = "Check a list and show how many entries it has of each container.",
        footer = {"", "To see the entries themselves: neckar cocolist convert FILE entries.json"})
final class CocolistShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The list.")
    private Path file;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** How often a container occurs. */
    private static final class Count implements RegisterSink {
        private int entries;
        private int registers;
        private String first;

        void add(CocolistEntry<?, ?> entry) {
            first = first == null ? entry.at().toString() : first;
            entries++;
            entry.forEachRegister(this);
        }

        @Override
        public <C extends Coordinate, T extends Container<C>> void put(C at, T container) {
            registers++;
        }
    }

    /** One line of the table. */
    private record Line(String container, int entries, int registers, String first) {}

    @Override
    public Integer call() {
        Map<String, Count> counts = new TreeMap<>();
        CocolistFile.read(
                file,
                entry -> counts.computeIfAbsent(entry.type().name(), _ -> new Count())
                        .add(entry));
        var lines = counts.entrySet().stream()
                .map(count -> new Line(
                        count.getKey(), count.getValue().entries, count.getValue().registers, count.getValue().first))
                .toList();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(SummaryJson.toJson(lines));
            return ExitCode.OK;
        }
        var table = new TextTable(
                Column.ofWords("container"),
                Column.ofNumbers("entries", ""),
                Column.ofNumbers("registers", ""),
                Column.ofWords("first at"));
        lines.forEach(line -> table.row(line.container, "" + line.entries, "" + line.registers, line.first));
        out.print(table.render(TerminalTraits.ofStandardOutput()));
        out.println(lines.stream().mapToInt(Line::entries).sum() + " entries");
        return ExitCode.OK;
    }
}
