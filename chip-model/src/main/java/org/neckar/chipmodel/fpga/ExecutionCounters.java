package org.neckar.chipmodel.fpga;

import java.util.EnumMap;
import java.util.Map;
import org.neckar.chipmodel.event.EventCounters;
import org.neckar.chipmodel.omnibus.AccessCounters;

/** Counts what happens during executions; {@link ExecutionReport} is its snapshot. */
final class ExecutionCounters {
    private final Map<RefusedWord, Long> refused = new EnumMap<>(RefusedWord.class);
    private String firstRefused = "";
    private long executions;
    private long instructions;
    private long skipped;
    private long timeouts;
    private long beyondPlaybackMemory;
    private long spikes;
    private long unrecorded;
    private long recorded;
    private long cycles;

    void instruction(long position) {
        instructions++;
        if (position > FpgaTiming.PLAYBACK_MEMORY) {
            beyondPlaybackMemory++;
        }
    }

    void skipped() {
        skipped++;
    }

    void timeout() {
        timeouts++;
    }

    void spikes(int count) {
        spikes += count;
    }

    void refused(RefusedWord why, String what) {
        if (refused.merge(why, 1L, Long::sum) == 1 && firstRefused.isEmpty()) {
            firstRefused = what;
        }
    }

    void halt(long recordedEvents, long unrecordedEvents, long now) {
        executions++;
        recorded = recordedEvents;
        unrecorded = unrecordedEvents;
        cycles = now;
    }

    ExecutionReport report(AccessCounters accesses, int waitingEvents, LinkCounters link, EventCounters events) {
        return new ExecutionReport(
                executions,
                instructions,
                skipped,
                timeouts,
                beyondPlaybackMemory,
                refused,
                firstRefused,
                spikes,
                recorded,
                unrecorded,
                waitingEvents,
                cycles,
                accesses,
                link,
                events);
    }
}
