package org.neckar.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.tools.ExitCode;
import org.neckar.tools.Neckar;

class ShellCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldWorkOnOneChipModelFromTheFirstLineToTheLast() throws IOException {
        var script = script("""
                # a cell, kept and put back
                let before = read CapMemCell@5
                set CapMemCell@5 value=0x12c
                read CapMemCell@5
                $last.value
                diff $before $last
                set $before.value=0b111
                write $before
                read CapMemCell@5
                last.value
                info
                """);

        assertEquals(ExitCode.OK, shell("--connection", "sim:?seed=7", script.toString()), err::toString);
        var lines = out.toString().lines().toList();
        assertTrue(lines.contains("300"), out.toString());
        assertTrue(lines.contains("7"), out.toString());
        assertTrue(lines.contains("w0[8] 0 -> 1  value"), out.toString());
        assertTrue(lines.contains("connection  sim:?seed=7"), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void shouldEndAtTheFirstErrorWithItsLineAndColumn() throws IOException {
        var script = script("let x = encode CapMemCell@5\nencode $x value=1024\nvars\n");

        assertEquals(ExitCode.FAILED, shell(script.toString()));
        assertEquals("$x = CapMemCell@5", out.toString().strip());
        assertEquals("""
                neckar: %s:2: CapMemCell.value: 1024 is out of range (allowed 0..1023)
                  encode $x value=1024
                            ^^^^^^^^^^
                """.formatted(script), err.toString());
    }

    @Test
    void shouldNameTheLineOfAScriptWithinAScript() throws IOException {
        var inner = script("fly\n");
        var outer = Files.writeString(folder.resolve("outer"), "\nsource " + inner + "\n");

        assertEquals(ExitCode.FAILED, shell(outer.toString()));
        assertTrue(err.toString().startsWith("neckar: %s:2: %s:1: 'fly' · no command".formatted(outer, inner)));
    }

    @Test
    void shouldRefuseAScriptThatRunsItself() throws IOException {
        var script = folder.resolve("loop");
        Files.writeString(script, "source " + script);

        assertEquals(ExitCode.FAILED, shell(script.toString()));
        assertTrue(err.toString().contains("does one of them run itself?"), err.toString());
    }

    @Test
    void shouldRefuseAScriptThatIsNotThere() {
        assertEquals(ExitCode.FAILED, shell(folder.resolve("none").toString()));
        assertTrue(err.toString().contains("cannot be read"), err.toString());
    }

    @Test
    void shouldStopAtExit() throws IOException {
        assertEquals(ExitCode.OK, shell(script("exit\nfly\n").toString()));
    }

    @Test
    void shouldReadCommandsFromAPipe() {
        var before = System.in;
        System.setIn(new ByteArrayInputStream("describe CapMemCell\nfly\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(ExitCode.FAILED, shell("-"));
        } finally {
            System.setIn(before);
        }
        assertTrue(out.toString().startsWith("CapMemCell - "), out.toString());
        assertTrue(err.toString().startsWith("neckar: standard input:2: 'fly'"), err.toString());
    }

    private Path script(String lines) throws IOException {
        return Files.writeString(folder.resolve("script"), lines);
    }

    private int shell(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "shell";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Neckar.run(new PrintWriter(out), new PrintWriter(err), all);
    }
}
