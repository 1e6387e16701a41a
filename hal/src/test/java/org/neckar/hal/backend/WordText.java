package org.neckar.hal.backend;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.neckar.fisch.ut.WordBuffer;

/** Words of a stream as text, to be compared. */
final class WordText {
    private WordText() {}

    static String hex(WordBuffer out) {
        return Arrays.stream(out.toArray())
                .mapToObj(word -> String.format("%016x", word))
                .collect(Collectors.joining(" "));
    }
}
