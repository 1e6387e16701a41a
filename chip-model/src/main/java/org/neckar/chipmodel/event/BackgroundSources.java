package org.neckar.chipmodel.event;

import java.util.Arrays;
import org.neckar.hal.coordinate.BackgroundSpikeSourceOnDLS;
import org.neckar.hal.routing.BackgroundSpikeSource;

/**
 * The eight generators of background events. In regular mode a generator fires once per period; in random mode it draws
 * once per period and fires when the low 8 bits of the draw do not exceed its rate, the next 8 bits replacing the label
 * bits chosen by the mask. The first event or draw comes one period after enabling. The generators run at 250 MHz,
 * twice the clock of the FPGA. Sources: HICANN-X v3 register map, routing; Poisson sources of grenade.
 *
 * <p>Choices of this model: a period of 0 counts as 1; the random number generator is the 32-bit shift register
 * sequence x ^= x << 13, x ^= x >>> 17, x ^= x << 5, where a seed of 0 is replaced by 1 because zero would repeat for
 * ever.
 */
final class BackgroundSources {
    private static final int RANDOM_BITS = 0xff;

    private final int[] seeds = new int[BackgroundSpikeSourceOnDLS.SIZE];
    private final int[] labelMasks = new int[BackgroundSpikeSourceOnDLS.SIZE];
    private final int[] rates = new int[BackgroundSpikeSourceOnDLS.SIZE];
    private final int[] labels = new int[BackgroundSpikeSourceOnDLS.SIZE];
    private final int[] periods = new int[BackgroundSpikeSourceOnDLS.SIZE];
    private final boolean[] random = new boolean[BackgroundSpikeSourceOnDLS.SIZE];
    private final boolean[] enabled = new boolean[BackgroundSpikeSourceOnDLS.SIZE];
    private final int[] states = new int[BackgroundSpikeSourceOnDLS.SIZE];
    private final int[] nextLabels = new int[BackgroundSpikeSourceOnDLS.SIZE];
    private final long[] nextTimes = new long[BackgroundSpikeSourceOnDLS.SIZE];

    BackgroundSources() {
        reset();
    }

    /**
     * Sets a source; enabling loads the seed and waits a full period, a running source uses the rest from its next
     * event on.
     */
    void configure(long cycle, int source, BackgroundSpikeSource config) {
        seeds[source] = (int) config.seed();
        labelMasks[source] = config.mask();
        rates[source] = config.rate();
        labels[source] = config.neuronLabel().toEnum();
        random[source] = config.enableRandom();
        periods[source] = Math.max(config.period(), 1);
        boolean starts = config.enable() && !enabled[source];
        enabled[source] = config.enable();
        if (starts) {
            states[source] = seeds[source] == 0 ? 1 : seeds[source];
        }
        if (!enabled[source]) {
            nextTimes[source] = EventQueue.NEVER;
        } else if (starts || nextTimes[source] == EventQueue.NEVER) {
            schedule(source, cycle);
        }
    }

    /** When a source fires next, {@link EventQueue#NEVER} when it does not. */
    long nextTime(int source) {
        return nextTimes[source];
    }

    /** The event a source is about to fire: returns its label and prepares the next one. */
    int fire(int source) {
        int label = nextLabels[source];
        schedule(source, nextTimes[source]);
        return label;
    }

    private void schedule(int source, long from) {
        long step = (long) periods[source] * EventTiming.BACKGROUND_CYCLE;
        if (!random[source]) {
            nextLabels[source] = labels[source];
            nextTimes[source] = from + step;
            return;
        }
        if (rates[source] == 0) {
            nextTimes[source] = EventQueue.NEVER;
            return;
        }
        long time = from;
        int draw;
        do {
            time += step;
            draw = draw(source);
        } while ((draw & RANDOM_BITS) > rates[source]);
        int replaced = labelMasks[source];
        nextLabels[source] = (labels[source] & ~replaced) | ((draw >>> 8) & replaced);
        nextTimes[source] = time;
    }

    private int draw(int source) {
        int x = states[source];
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
        states[source] = x;
        return x & 0xffff;
    }

    /** All sources off, registers zero. */
    void reset() {
        Arrays.fill(seeds, 0);
        Arrays.fill(labelMasks, 0);
        Arrays.fill(rates, 0);
        Arrays.fill(labels, 0);
        Arrays.fill(periods, 1);
        Arrays.fill(random, false);
        Arrays.fill(enabled, false);
        Arrays.fill(nextTimes, EventQueue.NEVER);
    }
}
