package org.neckar.tools.vectors;

import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.ut.Refusal;
import org.neckar.fisch.ut.ToFpgaDecoder;
import org.neckar.fisch.ut.ToFpgaEncoder;
import org.neckar.fisch.ut.WordBuffer;

/** Encodes again what was decoded, message by message, so that a stream can be compared with its words. */
final class ToFpgaReencoder extends ToFpgaEncoder {
    private final WordBuffer words;
    private final List<String> refusals = new ArrayList<>();

    private ToFpgaReencoder(WordBuffer words) {
        super(words);
        this.words = words;
    }

    /** Decodes words and encodes the messages again. */
    static ToFpgaReencoder of(long[] words) {
        ToFpgaReencoder reencoder = new ToFpgaReencoder(new WordBuffer());
        new ToFpgaDecoder(reencoder).accept(words, 0, words.length);
        return reencoder;
    }

    /** The words of all messages. */
    long[] words() {
        return words.toArray();
    }

    /** Words that are no message, and why. */
    List<String> refusals() {
        return refusals;
    }

    @Override
    public void refused(long position, long word, Refusal why) {
        refusals.add("word %d = %016x: %s".formatted(position, word, why));
    }
}
