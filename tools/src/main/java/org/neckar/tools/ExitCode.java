package org.neckar.tools;

/** What {@code neckar} returns to the shell. */
public final class ExitCode {
    /** The command did what it was asked for. */
    public static final int OK = 0;

    /** The command was understood and failed; the reason is on standard error. */
    public static final int FAILED = 1;

    /** The command line was wrong. */
    public static final int USAGE = 2;

    private ExitCode() {}
}
