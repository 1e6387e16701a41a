package org.neckar.tools.experiment;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses what a mistyped name was meant to be. */
final class Suggestion {
    private static final int MAX_LISTED = 24;

    private Suggestion() {}

    /** The names as a hint for a message: the likely one if there is one, and all of them if they are few. */
    static String among(String mistyped, Collection<String> names) {
        var list = names.size() <= MAX_LISTED
                ? "allowed: " + String.join(", ", names)
                : names.size() + " names are allowed, see docs/experiment-file.md";
        return names.stream()
                .filter(name -> distance(mistyped, name) <= 1 + name.length() / 4)
                .min(Comparator.comparingInt(name -> distance(mistyped, name)))
                .map(name -> "did you mean '%s'? %s".formatted(name, list))
                .orElse(list);
    }

    /** Number of letters to insert, remove or change, case apart. */
    private static int distance(String a, String b) {
        var from = a.toLowerCase(Locale.ROOT);
        var to = b.toLowerCase(Locale.ROOT);
        var row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
