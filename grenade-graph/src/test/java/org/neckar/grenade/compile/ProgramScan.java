package org.neckar.grenade.compile;

import java.util.ArrayList;
import java.util.List;
import org.neckar.fisch.ut.Refusal;
import org.neckar.fisch.ut.ToFpgaListener;

/** Reads the waits and the spikes of a program out of its words. */
final class ProgramScan extends ToFpgaListener {
    private final List<Long> waits = new ArrayList<>();
    private final List<Long> spikeCycles = new ArrayList<>();
    private long timer;

    /** The timer values waited for. */
    List<Long> waits() {
        return waits;
    }

    /** The timer values at which spikes leave, one entry per spike. */
    List<Long> spikeCycles() {
        return spikeCycles;
    }

    @Override
    public void timerSetup() {
        timer = 0;
    }

    @Override
    public void waitUntil(long cycles) {
        waits.add(cycles);
        timer = Math.max(timer, cycles);
    }

    @Override
    public void spikePack(int count, int first, int second, int third) {
        for (int i = 0; i < count; i++) {
            spikeCycles.add(timer);
        }
        timer++;
    }

    @Override
    public void refused(long position, long word, Refusal why) {
        throw new AssertionError("word %d of the program (%016x): %s".formatted(position, word, why));
    }
}
