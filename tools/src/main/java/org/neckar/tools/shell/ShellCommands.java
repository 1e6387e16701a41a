package org.neckar.tools.shell;

import java.nio.file.Path;
import java.util.List;
import org.neckar.tools.message.ArgumentRefused;
import org.neckar.tools.message.NearestName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The commands of the shell about itself, and what stands above all commands. */
final class ShellCommands {
    private ShellCommands() {}

    /** All of them. */
    static List<Object> of(Shell shell) {
        return List.of(new Let(shell), new Source(shell), new Help(), new Exit(shell));
    }

    /** The command above all others. */
    @Command(
            name = "",
            customSynopsis = "COMMAND ARGUMENTS...",
            commandListHeading = "%nCommands ('help COMMAND' says more):%n",
            footerHeading = "%nVariables:%n",
            footer = {
                "  let x = read CapMemCell@5      what read, write, set, encode or decode find",
                "  let c = CapMemCell@5           a register, used as $c:   read $c",
                "  let n = 0x2c                   any other word, used as $n:   read CapMemCell@$n",
                "  $x    $x.value    $x.list[2]   show it, or a field; fields are words too",
                "  set $x.value=3                 change the variable, not the board",
                "  write $x                       write it back to where it was read",
                "  write CapMemCell@6 $x value=7  write it elsewhere, one field changed",
                "  diff $x $y                     compare two contents",
                "  $last                          what the newest command has found",
                "",
                "Numbers are decimal, 0x... or 0b... Quotation marks keep blanks, # begins a",
                "comment."
            })
    static final class Root {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                scope = ScopeType.INHERIT,
                description = "Show help for the command.")
        @SuppressWarnings("unused") // picocli prints the help when it is set
        private boolean help;
    }

    @Command(
            name = "let",
            customSynopsis = "let NAME = COMMAND... | NAME@COORD | WORD",
            description = "Give a value to a variable: what a command finds, a register, or a number or other word.")
    private static final class Let implements Runnable {
        private final Shell shell;

        @Unmatched
        @SuppressWarnings("unused") // keeps picocli from refusing words that the shell takes from the line itself
        private List<String> definition;

        Let(Shell shell) {
            this.shell = shell;
        }

        @Override
        public void run() {
            shell.let();
        }
    }

    @Command(name = "source", description = "Run the lines of a file; the first error ends it.")
    private static final class Source implements Runnable {
        private final Shell shell;

        @Parameters(paramLabel = "FILE", description = "Commands of the shell, one a line.")
        private Path file;

        Source(Shell shell) {
            this.shell = shell;
        }

        @Override
        public void run() {
            ShellScript.run(shell, file);
        }
    }

    @Command(name = "help", description = "Show all commands, or how one is written.")
    private static final class Help implements Runnable {
        @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "One command.")
        private String name;

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            var shell = spec.root().commandLine();
            if (name == null) {
                shell.usage(shell.getOut());
                return;
            }
            var command = shell.getSubcommands().get(name);
            if (command == null) {
                throw ArgumentRefused.because(
                        name,
                        "'%s' · no command · %s"
                                .formatted(
                                        name,
                                        NearestName.question(
                                                name, shell.getSubcommands().keySet(), "'help' shows all")));
            }
            command.usage(shell.getOut());
        }
    }

    @Command(name = "exit", aliases = "quit", description = "Leave the shell.")
    private record Exit(Shell shell) implements Runnable {
        @Override
        public void run() {
            shell.end();
        }
    }
}
