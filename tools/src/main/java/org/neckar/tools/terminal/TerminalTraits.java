package org.neckar.tools.terminal;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an output stream can show.
 *
 * @param interactive a person watches: the stream is a terminal that can rewrite its line
 * @param colour escape sequences for colour are welcome
 * @param unicode lines, dots and Greek letters can be encoded
 * @param columns width in characters, at least 20
 */
public record TerminalTraits(boolean interactive, boolean colour, boolean unicode, int columns) {
    private static final int DEFAULT_COLUMNS = 80;
    private static final int MIN_COLUMNS = 20;
    private static final int MAX_COLUMNS = 1000;
    private static final Pattern TERMINAL_DEVICE = Pattern.compile("/dev/(pts/|tty|console|vc/).*");

    /** A file or a pipe: plain characters, no colour. */
    public static final TerminalTraits PLAIN = new TerminalTraits(false, false, false, DEFAULT_COLUMNS);

    /** Narrower terminals are treated as {@value #MIN_COLUMNS} columns wide. */
    public TerminalTraits {
        columns = Math.clamp(columns, MIN_COLUMNS, MAX_COLUMNS);
    }

    /** The traits of standard output of this process. */
    public static TerminalTraits ofStandardOutput() {
        return of(isTerminal(1), System.out.charset(), System.getenv());
    }

    /** The traits of standard error of this process. */
    public static TerminalTraits ofStandardError() {
        return of(isTerminal(2), System.err.charset(), System.getenv());
    }

    /** Whether a person types into standard input of this process. */
    public static boolean isStandardInputTerminal() {
        return isTerminal(0);
    }

    /**
     * The traits that follow from an environment.
     *
     * @param terminal the stream is a terminal
     * @param charset encoding of the stream
     * @param environment variables {@code NO_COLOR} (no colour if not empty), {@code TERM} ({@code dumb}: neither
     *     colour nor rewriting) and {@code COLUMNS}
     */
    public static TerminalTraits of(boolean terminal, Charset charset, Map<String, String> environment) {
        boolean capable = terminal && !"dumb".equals(environment.get("TERM"));
        boolean colour = capable && environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean unicode = charset.canEncode() && charset.newEncoder().canEncode("─█·µ…");
        return new TerminalTraits(capable, colour, unicode, columns(environment.get("COLUMNS")));
    }

    private static int columns(String variable) {
        boolean given = variable != null && variable.matches("[0-9]{1,4}");
        return given ? Integer.parseInt(variable) : DEFAULT_COLUMNS;
    }

    /** The link in /proc costs microseconds; where there is none, the console has to say. */
    private static boolean isTerminal(int descriptor) {
        var link = Path.of("/proc/self/fd/" + descriptor);
        try {
            if (Files.isSymbolicLink(link)) {
                return TERMINAL_DEVICE
                        .matcher(Files.readSymbolicLink(link).toString())
                        .matches();
            }
        } catch (IOException e) {
            return false;
        }
        // Null again in JDK 25 where standard input or output is no terminal.
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** The text in bold where colour is welcome, else as it is. */
    public String bold(String text) {
        return styled("1", text);
    }

    /** The text dimmed where colour is welcome, else as it is. */
    public String faint(String text) {
        return styled("2", text);
    }

    /** The text in the colour of warnings where colour is welcome, else as it is. */
    public String warning(String text) {
        return styled("33", text);
    }

    /** The text in the colour of errors where colour is welcome, else as it is. */
    public String error(String text) {
        return styled("31", text);
    }

    private String styled(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
