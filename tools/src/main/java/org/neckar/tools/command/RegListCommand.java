package org.neckar.tools.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.neckar.lola.RegisterGroups;
import org.neckar.tools.ExitCode;
import org.neckar.tools.output.SummaryJson;
import org.neckar.tools.reg.RegisterDescription;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar reg list}: one line per register. */
@Command(name = "list", description = "List the registers.")
final class RegListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATTERN",
            defaultValue = "",
            description = "Only registers that have this text in name, topic, meaning, coordinate or a field.")
    private String pattern;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** One line of the list. */
    private record Line(
            String name,
            String topic,
            String coordinate,
            String places,
            int words,
            String access,
            List<String> backends,
            String meaning) {}

    @Override
    public Integer call() {
        var lines = RegisterGroups.all().stream()
                .map(group -> RegisterDescription.of(RegisterGroups.atAnyPlace(group)))
                .filter(register -> register.mentions(pattern))
                .map(RegListCommand::line)
                .toList();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(SummaryJson.toJson(lines));
        } else {
            var table = new TextTable(
                    Column.ofWords("register"),
                    Column.ofWords("coordinate"),
                    Column.ofNumbers("places", ""),
                    Column.ofNumbers("words", ""),
                    Column.ofWords("access"),
                    Column.ofWords("back ends"),
                    Column.ofWords("meaning"));
            lines.forEach(line -> table.row(
                    line.name(),
                    line.coordinate(),
                    line.places().replaceFirst(" places?$", ""),
                    "" + line.words(),
                    line.access(),
                    String.join(", ", line.backends()),
                    line.meaning()));
            out.print(table.render(TerminalTraits.ofStandardOutput()));
            out.println(lines.size() + " of " + RegisterGroups.all().size() + " registers");
        }
        return ExitCode.OK;
    }

    private static Line line(RegisterDescription register) {
        return new Line(
                register.name(),
                register.topic(),
                register.coordinate(),
                register.places(),
                register.words(),
                register.access(),
                register.routes().stream()
                        .flatMap(route -> route.backends().stream())
                        .toList(),
                register.meaning());
    }
}
