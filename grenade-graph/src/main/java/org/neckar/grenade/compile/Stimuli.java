package org.neckar.grenade.compile;

import java.util.Arrays;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.route.RoutedNetwork;
import org.neckar.hal.unit.FpgaCycles;
import org.neckar.stadls.program.PlaybackProgramBuilder;

/**
 * The spikes that the host sends in one run, as one sorted column of (cycle, label). Up to three leave in one cycle;
 * when more want the same cycle, the later ones leave in the cycles after it and are counted as late.
 */
final class Stimuli {
    private static final int PER_CYCLE = 3;
    private static final int LABEL_BITS = 16;
    private static final int LABEL_MASK = 0xffff;

    private final long[] events;
    private int late;
    private long worstLatenessCycles;

    private Stimuli(long[] events) {
        this.events = events;
    }

    /** All spikes before the end of the run of all sources that somebody hears. */
    static Stimuli of(RoutedNetwork routes, FpgaCycles runTime) {
        long[] events = new long[1024];
        int count = 0;
        for (SpikeSource source : routes.placement().network().sources()) {
            for (int index = 0; index < source.size(); index++) {
                if (!routes.isHeard(source, index)) {
                    continue;
                }
                long label = routes.externalLabel(source, index);
                for (double us : source.trains().timesUs(index)) {
                    long cycle = Math.round(us * FpgaCycles.PER_MICROSECOND);
                    if (cycle < runTime.count()) {
                        if (count == events.length) {
                            events = Arrays.copyOf(events, 2 * count);
                        }
                        events[count++] = cycle << LABEL_BITS | label;
                    }
                }
            }
        }
        events = Arrays.copyOf(events, count);
        Arrays.sort(events);
        return new Stimuli(events);
    }

    /** Number of spikes. */
    int size() {
        return events.length;
    }

    /** Spikes that left after the cycle they were meant for. */
    int late() {
        return late;
    }

    /** Delay of the latest one. */
    long worstLatenessCycles() {
        return worstLatenessCycles;
    }

    /** Appends the spikes; cycle 0 of the run is at {@code start} of the timer. */
    void appendTo(PlaybackProgramBuilder program, long start) {
        long cursor = start;
        late = 0;
        worstLatenessCycles = 0;
        for (int i = 0; i < events.length; ) {
            long wanted = start + (events[i] >> LABEL_BITS);
            if (wanted > cursor) {
                program.blockUntil(wanted);
                cursor = wanted;
            }
            int packed = 1;
            while (packed < PER_CYCLE
                    && i + packed < events.length
                    && start + (events[i + packed] >> LABEL_BITS) <= cursor) {
                packed++;
            }
            for (int j = i; j < i + packed; j++) {
                long lateness = cursor - start - (events[j] >> LABEL_BITS);
                late += lateness > 0 ? 1 : 0;
                worstLatenessCycles = Math.max(worstLatenessCycles, lateness);
            }
            send(program, i, packed);
            i += packed;
            cursor++;
        }
        if (cursor - start > 0xffff_ffffL) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "stimulus: longer than the timer of the FPGA counts; run it in parts");
        }
    }

    private void send(PlaybackProgramBuilder program, int from, int count) {
        int first = (int) (events[from] & LABEL_MASK);
        switch (count) {
            case 1 -> program.spikes(first);
            case 2 -> program.spikes(first, (int) (events[from + 1] & LABEL_MASK));
            default ->
                program.spikes(first, (int) (events[from + 1] & LABEL_MASK), (int) (events[from + 2] & LABEL_MASK));
        }
    }
}
