package org.neckar.tools.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name a mistyped one was meant to be. */
public final class NearestName {
    private NearestName() {}

    /** The nearest of the names if it is near: about one wrong letter in three, and one more. */
    public static Optional<String> of(String mistyped, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(mistyped, name) <= 1 + name.length() / 3)
                .min(Comparator.comparingInt(name -> distance(mistyped, name)));
    }

    /** A remedy for a message: a question about the nearest name if one is near, else the other text. */
    public static String question(String mistyped, Collection<String> names, String otherwise) {
        return of(mistyped, names).map(name -> "did you mean '" + name + "'?").orElse(otherwise);
    }

    /** Letters to insert, remove or change, case apart. */
    private static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
