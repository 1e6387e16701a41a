package org.neckar.tools.reg;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses which name a mistyped one was meant to be. */
final class DidYouMean {
    private DidYouMean() {}

    /** A remedy for an error message: the nearest name if it is near, else where the names are listed. */
    static String among(String mistyped, Collection<String> names, String otherwise) {
        return names.stream()
                .filter(name -> distance(mistyped, name) <= 1 + name.length() / 3)
                .min(Comparator.comparingInt(name -> distance(mistyped, name)))
                .map(name -> "did you mean '" + name + "'?")
                .orElse(otherwise);
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
