package org.neckar.tools.experiment;

/**
 * One thing that is wrong in an experiment file.
 *
 * @param file name of the file as the user gave it
 * @param line counted from 1
 * @param column counted from 1
 * @param message what was found and what is allowed
 */
public record Finding(String file, int line, int column, String message) {
    @Override
    public String toString() {
        return "%s:%d:%d: %s".formatted(file, line, column, message);
    }
}
