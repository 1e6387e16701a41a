package org.neckar.fisch;

import java.io.Serial;
import java.util.Objects;

/**
 * Base of all errors Neckar raises. The message says what happened, where, what was found, what is allowed and what to
 * do; {@link #recovery()} says the same to a program.
 */
public class NeckarException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Recovery recovery;

    /**
     * @param recovery what helps
     * @param message what, where, got, allowed, remedy
     */
    public NeckarException(Recovery recovery, String message) {
        this(recovery, message, null);
    }

    /**
     * @param recovery what helps
     * @param message what, where, got, allowed, remedy
     * @param cause the error below, or null
     */
    public NeckarException(Recovery recovery, String message, Throwable cause) {
        super(message, cause);
        this.recovery = Objects.requireNonNull(recovery, "recovery");
    }

    /** What a caller can do about this error. */
    public final Recovery recovery() {
        return recovery;
    }
}
