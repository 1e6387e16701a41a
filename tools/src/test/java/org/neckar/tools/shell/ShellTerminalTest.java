package org.neckar.tools.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.tools.command.ShellCommand;
import org.neckar.tools.terminal.TerminalTraits;

class ShellTerminalTest {
    @TempDir
    private Path folder;

    @Test
    void shouldCompleteRunAndRemember() throws IOException {
        var screen = type("encode CapMemC\t5 val\t12\nexit\n");

        assertTrue(screen.contains("0x0000000c"), screen);
        assertTrue(Files.readString(history()).contains("encode CapMemCell@5 value=12"), screen);
    }

    @Test
    void shouldShowTheConnectionInThePromptAndGoOnAfterAnError() throws IOException {
        var screen = type("connect zeromock:\nfly\ndisconnect\nexit\n");

        assertTrue(screen.contains("neckar zeromock:> "), screen);
        assertTrue(screen.contains("                  ^^^"), screen);
        assertTrue(screen.contains("'fly' · no command"), screen);
    }

    @Test
    void shouldLeaveAtTheEndOfInput() throws IOException {
        assertTrue(type("vars\n").contains("variable"));
    }

    @Test
    void shouldKeepTheHistoryInTheStateFolderOfTheUser() {
        var home = Path.of("home");

        assertEquals(
                Path.of("state", "neckar", "shell-history"),
                ShellTerminal.historyFile(Map.of("XDG_STATE_HOME", "state"), home));
        assertEquals(
                Path.of("home", ".local", "state", "neckar", "shell-history"),
                ShellTerminal.historyFile(Map.of("XDG_STATE_HOME", ""), home));
    }

    @Test
    void shouldNotRememberALineThatBeginsWithABlank() throws IOException {
        type(" vars\nexit\n");

        assertFalse(Files.readString(history()).contains("vars"));
    }

    private Path history() {
        return folder.resolve("neckar").resolve("shell-history");
    }

    private String type(String keys) throws IOException {
        var screen = new ByteArrayOutputStream();
        var input = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
        try (var terminal = new DumbTerminal("test", "ansi", input, screen, StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(120, 40));
            try (var shell = new Shell(ShellCommand::verbs, terminal.writer(), Map.of())) {
                new ShellTerminal(terminal, TerminalTraits.PLAIN, history()).read(shell);
            }
        }
        return screen.toString(StandardCharsets.UTF_8);
    }
}
