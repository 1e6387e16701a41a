package org.neckar.tools.shell;

import java.io.Serial;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** A line of the shell was refused, and where in the line the reason stands. */
public final class LineRefused extends NeckarException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int start;
    private final int end;

    /**
     * @param message what, got, allowed, remedy
     * @param start position of the first character it is about, from 0
     * @param end position behind the last one
     */
    LineRefused(String message, int start, int end) {
        super(Recovery.FIX_INPUT, message);
        this.start = start;
        this.end = end;
    }

    /** The same error, now with its place in the line. */
    LineRefused(NeckarException cause, int start, int end) {
        super(cause.recovery(), cause.getMessage(), cause);
        this.start = start;
        this.end = end;
    }

    /** Position of the first character the error is about, from 0. */
    public int start() {
        return start;
    }

    /** A line that underlines the place when it stands below the refused one. */
    public String underline() {
        return " ".repeat(start) + "^".repeat(Math.max(1, end - start));
    }
}
