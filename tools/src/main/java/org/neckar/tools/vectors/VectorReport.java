package org.neckar.tools.vectors;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of a comparison.
 *
 * @param compared lines of the files that were compared
 * @param failed lines among them with at least one disagreement
 * @param failures all disagreements
 * @param withoutCounterpart lines that were not compared, by the name of what does not exist here
 */
public record VectorReport(
        long compared, long failed, List<Failure> failures, Map<String, Integer> withoutCounterpart) {
    /**
     * One disagreement; texts are empty where they do not apply.
     *
     * @param file relative to the folder
     * @param line from 1
     * @param subject container, coordinate type, message or program
     * @param place coordinate in the field's notation
     * @param field the field, or which of the recorded things
     * @param difference expected and found value, with the bits that differ
     */
    public record Failure(String file, int line, String subject, String place, String field, String difference) {
        @Override
        public String toString() {
            return "%s:%d %s%s%s: %s"
                    .formatted(
                            file,
                            line,
                            subject,
                            place.isEmpty() ? "" : " at " + place,
                            field.isEmpty() ? "" : " · " + field,
                            difference);
        }
    }

    /** Copies the collections. */
    public VectorReport {
        failures = List.copyOf(failures);
        SortedMap<String, Integer> sorted = new TreeMap<>(withoutCounterpart);
        withoutCounterpart = Collections.unmodifiableMap(sorted);
    }
}
