package org.neckar.tools.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** Lines of a shell from a file or a pipe. */
public final class ShellScript {
    private ShellScript() {}

    /**
     * Runs the lines of a file until its end, {@code exit}, or the first error.
     *
     * @throws NeckarException naming file and line when one fails, or the file cannot be read
     */
    public static void run(Shell shell, Path file) {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            run(shell, file.toString(), lines);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /**
     * Runs lines until there are no more, {@code exit}, or the first error.
     *
     * @param name says in messages where the lines come from
     * @throws NeckarException naming the line when one fails
     */
    public static void run(Shell shell, String name, BufferedReader lines) {
        shell.enter(name);
        try {
            int number = 1;
            for (var line = lines.readLine(); line != null && !shell.ended(); line = lines.readLine()) {
                run(shell, "%s:%d: ".formatted(name, number), line);
                number++;
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        } finally {
            shell.leave();
        }
    }

    private static void run(Shell shell, String where, String line) {
        try {
            shell.run(line);
        } catch (LineRefused e) {
            throw new NeckarException(e.recovery(), where + e.getMessage() + "\n  " + line + "\n  " + e.underline(), e);
        } catch (NeckarException e) {
            throw new NeckarException(e.recovery(), where + e.getMessage() + "\n  " + line, e);
        }
    }

    private static NeckarException unreadable(String name, IOException cause) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "%s · cannot be read: %s · name a text file in UTF-8".formatted(name, cause),
                cause);
    }
}
