package org.neckar.tools.shell;

import java.util.List;
import org.neckar.tools.message.ArgumentRefused;
import org.neckar.tools.reg.RegisterPrinter;
import org.neckar.tools.terminal.TerminalTraits;
import org.neckar.tools.terminal.TextTable;
import org.neckar.tools.terminal.TextTable.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands of the shell about variables. */
final class VariableCommands {
    private VariableCommands() {}

    /** All of them but {@code let}, which runs a line of its own. */
    static List<Object> of(Variables variables) {
        return List.of(new Vars(variables), new Diff(variables));
    }

    @Command(name = "vars", description = "List the variables.")
    private static final class Vars implements Runnable {
        private final Variables variables;

        @Spec
        private CommandSpec spec;

        Vars(Variables variables) {
            this.variables = variables;
        }

        @Override
        public void run() {
            var table = new TextTable(Column.ofWords("variable"), Column.ofWords("kind"), Column.ofWords("value"));
            variables.table().forEach(row -> table.row(row.toArray(String[]::new)));
            spec.commandLine().getOut().print(table.render(TerminalTraits.ofStandardOutput()));
        }
    }

    @Command(name = "diff", description = "Compare the contents in two variables field by field and bit by bit.")
    private static final class Diff implements Runnable {
        private final Variables variables;

        @Parameters(arity = "2", paramLabel = "VARIABLE", description = "Two variables of the same register, $x $y.")
        private List<String> names;

        @Spec
        private CommandSpec spec;

        Diff(Variables variables) {
            this.variables = variables;
        }

        @Override
        public void run() {
            var first = content(names.getFirst());
            var second = content(names.getLast());
            var out = spec.commandLine().getOut();
            var changes = ArgumentRefused.unlessRead(
                    names.getLast(), () -> first.register().to(second.register()));
            if (changes.none()) {
                out.println("no difference");
            } else {
                RegisterPrinter.changes(out, changes, names.getFirst(), names.getLast());
            }
        }

        private Value.Content content(String word) {
            if (!word.startsWith("$")) {
                throw ArgumentRefused.because(word, "'%s' · is no variable · write it like $x".formatted(word));
            }
            return ArgumentRefused.unlessRead(word, () -> variables.content(word.substring(1)));
        }
    }
}
