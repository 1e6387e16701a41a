package org.neckar.tools;

import org.neckar.fisch.NeckarException;
import org.neckar.hwdb.HwdbException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns errors into what a person reads on standard error. */
public final class ErrorReport {
    private ErrorReport() {}

    /** The command line could not be understood: what is wrong, and where help is. */
    static int wrongCommandLine(ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine();
        var err = command.getErr();
        err.println("neckar: " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.USAGE;
    }

    /** The command failed: the message, and the stack trace where it is wanted. */
    static int failed(Exception failure, CommandLine command, boolean stacktrace) {
        var err = command.getErr();
        err.println("neckar: " + message(failure, stacktrace));
        if (stacktrace) {
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitCode.FAILED;
    }

    /**
     * What a person reads about a failure.
     *
     * @param stacktrace whether the stack trace is shown as well, so that it need not be asked for
     */
    public static String message(Exception failure, boolean stacktrace) {
        if (failure instanceof NeckarException || failure instanceof HwdbException) {
            return failure.getMessage();
        }
        return "internal error: " + failure
                + (stacktrace ? "" : "; please report it with the output of the same command and --stacktrace");
    }
}
