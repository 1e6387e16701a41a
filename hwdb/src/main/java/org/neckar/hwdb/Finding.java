package org.neckar.hwdb;

/**
 * Something wrong or doubtful in a board database that can be read.
 *
 * @param severity how bad it is
 * @param what what is wrong
 * @param where {@code file:line}, or a key path if the database was not read from a file
 * @param got what was found (and what is allowed)
 * @param remedy what to do about it
 */
public record Finding(Severity severity, String what, String where, String got, String remedy) {
    /** How bad a finding is. */
    public enum Severity {
        /** A contradiction: some lookup gives a wrong or ambiguous answer. */
        ERROR,
        /** Unusual: a convention is not kept, or something is missing that some tool wants. */
        WARNING
    }

    @Override
    public String toString() {
        return String.join(" · ", severity == Severity.ERROR ? "error" : "warning", what, where, got, remedy);
    }
}
