package org.neckar.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import picocli.CommandLine.Command;

class NeckarTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldPrintTheVersionOfTheBuild() {
        assertEquals(ExitCode.OK, run("--version"));
        assertTrue(out.toString().matches("neckar \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R"), out.toString());
    }

    @Test
    void shouldPrintHelpAsAResult() {
        assertEquals(ExitCode.OK, run("--help"));
        assertTrue(out.toString().startsWith("Usage: neckar "), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void shouldRefuseAnUnknownCommand() {
        assertEquals(ExitCode.USAGE, run("fly"));
        assertTrue(err.toString().contains("'fly'"), err.toString());
        assertTrue(err.toString().contains("Try 'neckar --help'."), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void shouldAskForACommand() {
        assertEquals(ExitCode.USAGE, run());
        assertEquals("", out.toString());
    }

    @Test
    void shouldReportAFailureInOneLine() {
        var failure = new NeckarException(Recovery.FIX_INPUT, "weight · line 7 · got 80 (allowed 0..63) · lower it");

        assertEquals(ExitCode.FAILED, runFailing(failure));
        assertEquals(
                "neckar: weight · line 7 · got 80 (allowed 0..63) · lower it",
                err.toString().strip());
        assertEquals("", out.toString());
    }

    @Test
    void shouldShowTheStackTraceOnRequest() {
        assertEquals(ExitCode.FAILED, runFailing(new NeckarException(Recovery.BUG, "gone"), "--stacktrace"));
        assertTrue(err.toString().contains("at org.neckar.tools.NeckarTest"), err.toString());
    }

    @Test
    void shouldAskForAReportOfAnUnexpectedError() {
        assertEquals(ExitCode.FAILED, runFailing(new IllegalStateException("lost")));
        assertTrue(err.toString().contains("internal error: java.lang.IllegalStateException: lost"), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    private int run(String... arguments) {
        return Neckar.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int runFailing(RuntimeException failure, String... options) {
        var arguments = new String[options.length + 1];
        arguments[0] = "failing";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Neckar.commandLine()
                .addSubcommand(new FailingCommand(failure))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Command(name = "failing")
    private record FailingCommand(RuntimeException failure) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw failure;
        }
    }
}
