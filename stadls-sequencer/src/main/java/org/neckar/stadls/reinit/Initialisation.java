package org.neckar.stadls.reinit;

import org.neckar.fisch.ut.ToFpga;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.stadls.writes.WriteFilter;
import org.neckar.stadls.writes.WriteKey;
import org.neckar.stadls.writes.WriteListener;

/** Collects, word for word, what a program that resets the chip sets and where it waits. */
final class Initialisation implements WriteListener {
    private static final long ASSERTED = ToFpga.reset(true);

    private final WordBuffer collected = new WordBuffer();
    private int resetsToCome;

    private Initialisation(int resets) {
        resetsToCome = resets;
    }

    /** How often a program resets the chip. */
    static int resets(long[] words, int from, int count) {
        int resets = 0;
        for (int i = from; i < from + count; i++) {
            if (words[i] == ASSERTED) {
                resets++;
            }
        }
        return resets;
    }

    /** What a program with so many resets sets; writes to the chip before the last of them are gone. */
    static long[] of(long[] words, int from, int count, int resets) {
        Initialisation initialisation = new Initialisation(resets);
        WriteFilter.filter(words, from, count, initialisation);
        return initialisation.collected.toArray();
    }

    @Override
    public void write(int address, int byteEnables, int word) {
        if (address < 0 || resetsToCome == 0) {
            collected.add(ToFpga.omnibusAddress(address, false, byteEnables));
            collected.add(ToFpga.omnibusData(word));
        }
    }

    @Override
    public void transfer(long key, WordBuffer words) {
        if (!WriteKey.isNonVolatile(key)) {
            collected.add(words);
        }
    }

    @Override
    public void timing(long word) {
        collected.add(word);
    }

    @Override
    public void reset(boolean asserted) {
        collected.add(ToFpga.reset(asserted));
        if (asserted) {
            resetsToCome--;
        }
    }
}
