package org.neckar.tools.command;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.neckar.tools.ExitCode;
import org.neckar.tools.reg.RegisterSession;
import org.neckar.tools.reg.RegisterSession.BoardChoice;
import org.neckar.tools.shell.Shell;
import org.neckar.tools.shell.ShellScript;
import org.neckar.tools.shell.ShellTerminal;
import org.neckar.tools.terminal.TerminalTraits;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code neckar shell}: the commands on registers, one after the other on a board that stays connected. */
@Command(
        name = "shell",
        description = {
            "A bench for registers: the commands of 'neckar reg' on a board that stays connected, with variables,",
            "completion by the tabulator key and a history. Reads from a person, from FILE or from a pipe; then the",
            "first error ends it with exit code 1 and names the line."
        },
        footerHeading = "%nAn hour at the bench:%n",
        footer = {
            "  $ neckar shell --connection sim:",
            "  neckar sim:> describe CapMemCell             what fields it has, and where",
            "  neckar sim:> let before = read CapMemCell@5  read it and keep it",
            "  neckar sim:> set CapMemCell@5 value=0x12c    change one field; every bit that changes is shown",
            "  neckar sim:> diff $before $last              what is different now",
            "  neckar sim:> write $before                   put it back",
            "  neckar sim:> help                            all commands, and more on variables",
            "",
            "  $ echo 'describe CapMemCell' | neckar shell",
            "",
            "In FILE '#' begins a comment. Ctrl-R searches the history, Ctrl-C cancels the line, Ctrl-D leaves.",
            "The history is kept in neckar/shell-history below XDG_STATE_HOME, else below ~/.local/state."
        })
public final class ShellCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Run the lines of this file; - is standard input, as is no file where no person types.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--connection",
            paramLabel = "URI",
            description = "Connect to this board first; 'connect' does the same in the shell.")
    private Optional<String> connection = Optional.empty();

    @Option(
            names = "--init",
            negatable = true,
            description = {
                "Bring up board and chip first, which resets all registers. Without it a board is left as it is;",
                "a software chip model, which begins switched off, is brought up unless --no-init is given."
            })
    private Boolean initialise;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var shell = new Shell(ShellCommand::verbs, spec.commandLine().getOut(), System.getenv())) {
            if (connection.isPresent()) {
                shell.connect(new BoardChoice(connection, Optional.ofNullable(initialise)));
            }
            boolean named = file.isPresent() && !file.get().equals(Path.of(STANDARD_INPUT));
            if (named) {
                ShellScript.run(shell, file.get());
            } else if (file.isEmpty() && TerminalTraits.isStandardInputTerminal()) {
                ShellTerminal.run(shell);
            } else {
                var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                ShellScript.run(shell, "standard input", lines);
            }
        }
        return ExitCode.OK;
    }

    /** The commands of {@code neckar reg}, and those others that need no board of their own, for a session. */
    public static Map<String, CommandLine> verbs(RegisterSession session) {
        var factory = new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == RegPlace.class
                        ? type.cast(new RegPlace(session))
                        : CommandLine.defaultFactory().create(type);
            }
        };
        var verbs = new LinkedHashMap<>(new CommandLine(RegCommand.class, factory).getSubcommands());
        verbs.put("trace", new CommandLine(TraceCommand.class, factory));
        return verbs;
    }
}
