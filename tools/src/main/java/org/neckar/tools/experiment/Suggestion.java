package org.neckar.tools.experiment;

import java.util.Collection;
import org.neckar.tools.message.NearestName;

/** Guesses what a mistyped name was meant to be. */
final class Suggestion {
    private static final int MAX_LISTED = 24;

    private Suggestion() {}

    /** The names as a hint for a message: the likely one if there is one, and all of them if they are few. */
    static String among(String mistyped, Collection<String> names) {
        var list = names.size() <= MAX_LISTED
                ? "allowed: " + String.join(", ", names)
                : names.size() + " names are allowed, see docs/experiment-file.md";
        return NearestName.of(mistyped, names)
                .map(name -> "did you mean '%s'? %s".formatted(name, list))
                .orElse(list);
    }
}
