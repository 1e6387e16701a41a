package org.neckar.tools.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.tools.terminal.TerminalTraits;

/**
 * Lines of a shell from a person: editing, history with search (Ctrl-R) and completion (tabulator key). Ctrl-C cancels
 * the line, Ctrl-D on an empty line leaves.
 */
public final class ShellTerminal {
    private static final String NAME = "neckar";

    private final Terminal terminal;
    private final TerminalTraits traits;
    private final Path history;

    /**
     * @param terminal where the person is
     * @param traits what it can show
     * @param history file of the lines of earlier times; made, with its folders, if missing
     */
    ShellTerminal(Terminal terminal, TerminalTraits traits, Path history) {
        this.terminal = terminal;
        this.traits = traits;
        this.history = history;
    }

    /**
     * Runs lines of the terminal of this process until it is left.
     *
     * @throws NeckarException when the terminal cannot be used
     */
    public static void run(Shell shell) {
        try (var terminal = TerminalBuilder.builder().name(NAME).system(true).build()) {
            var file = historyFile(System.getenv(), Path.of(System.getProperty("user.home")));
            new ShellTerminal(terminal, TerminalTraits.ofStandardOutput(), file).read(shell);
        } catch (IOException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "terminal · cannot be used: %s · run a script instead".formatted(e), e);
        }
    }

    /** The file of the history, given these environment variables. An empty variable counts as not set. */
    static Path historyFile(Map<String, String> environment, Path home) {
        var xdg = environment.getOrDefault("XDG_STATE_HOME", "");
        var state = xdg.isEmpty() ? home.resolve(".local").resolve("state") : Path.of(xdg);
        return state.resolve(NAME).resolve("shell-history");
    }

    /** Reads and runs lines until the end. */
    void read(Shell shell) {
        var reader = LineReaderBuilder.builder()
                .appName(NAME)
                .terminal(terminal)
                .parser((line, cursor, _) -> new CursorLine(line, cursor))
                .completer((_, line, candidates) -> complete(shell, line, candidates))
                .variable(LineReader.HISTORY_FILE, history)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                .build();
        while (!shell.ended()) {
            var prompt = NAME + shell.uri().map(uri -> " " + uri).orElse("") + "> ";
            try {
                run(shell, reader.readLine(traits.bold(prompt)), prompt.length());
            } catch (UserInterruptException e) {
                // Ctrl-C: the line is forgotten, the shell goes on.
            } catch (EndOfFileException e) {
                return;
            }
        }
    }

    private void run(Shell shell, String line, int indent) {
        try {
            shell.run(line);
        } catch (LineRefused e) {
            var underline = " ".repeat(indent) + e.underline();
            if (underline.length() < terminal.getSize().getColumns()) {
                print(traits.error(underline));
            }
            print(traits.error(e.getMessage()));
        } catch (NeckarException e) {
            print(traits.error(e.getMessage()));
        }
    }

    private void print(String text) {
        terminal.writer().println(text);
        terminal.flush();
    }

    private static void complete(Shell shell, ParsedLine line, List<Candidate> candidates) {
        var proposals = shell.completion().at(line.line(), line.cursor());
        for (int i = 0; i < proposals.size(); i++) {
            var proposal = proposals.get(i);
            candidates.add(new Candidate(
                    proposal.text(),
                    proposal.text(),
                    null,
                    proposal.description().isEmpty() ? null : proposal.description(),
                    null,
                    null,
                    proposal.complete(),
                    i));
        }
    }
}
