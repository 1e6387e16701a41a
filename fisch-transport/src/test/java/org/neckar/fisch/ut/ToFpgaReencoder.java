package org.neckar.fisch.ut;

import java.util.ArrayList;
import java.util.List;

/** Encodes again what was decoded, so that a decoded stream can be compared with its words. */
final class ToFpgaReencoder extends ToFpgaEncoder {
    final WordBuffer words;
    final List<String> refusals = new ArrayList<>();

    ToFpgaReencoder() {
        this(new WordBuffer());
    }

    private ToFpgaReencoder(WordBuffer words) {
        super(words);
        this.words = words;
    }

    @Override
    public void refused(long position, long word, Refusal why) {
        refusals.add("%d %016x %s".formatted(position, word, why));
    }
}
