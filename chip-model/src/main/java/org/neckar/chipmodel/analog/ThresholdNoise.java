package org.neckar.chipmodel.analog;

/**
 * Noise of membranes and comparators, as the comparator sees it: every neuron has a level of its own for 8.2 us at a
 * time, a membrane time constant or so, then another one. A neuron that rests a little below its threshold therefore
 * fires now and then. Values are cut at {@link #MOST_VOLTS}, so one knows which neurons need not be looked at.
 */
final class ThresholdNoise {
    /** Standard deviation. */
    static final double SIGMA_VOLTS = 0.001;

    /** Largest deviation. */
    static final double MOST_VOLTS = 4 * SIGMA_VOLTS;

    private static final int INTERVAL_BITS = 11;
    private static final int INTERVALS_AHEAD = 64;

    private final boolean on;
    private final long stream;

    ThresholdNoise(ModelSettings model) {
        on = model.noise();
        stream = CounterRandom.stream(model.trial(), "threshold noise");
    }

    /** The lowest level that a neuron with some threshold can have. */
    double lowest(double threshold) {
        return on ? threshold - MOST_VOLTS : threshold;
    }

    /** The level of a neuron at a cycle, given the lowest it can have. */
    double level(int neuron, double lowest, long cycle) {
        if (!on || lowest == Double.POSITIVE_INFINITY) {
            return lowest;
        }
        double deviation =
                SIGMA_VOLTS * CounterRandom.normal(stream, (cycle >> INTERVAL_BITS) * Neurons.COUNT + neuron);
        return lowest + MOST_VOLTS + Math.max(-MOST_VOLTS, Math.min(deviation, MOST_VOLTS));
    }

    /** The first cycle at which levels are others than at a cycle. */
    long end(long cycle) {
        return on ? ((cycle >> INTERVAL_BITS) + 1) << INTERVAL_BITS : Long.MAX_VALUE;
    }

    /**
     * The first cycle, not before another, at which a neuron may have a level at or below a potential; as far as seen.
     */
    long firstBelow(int neuron, double lowest, double volts, long from) {
        long cycle = from;
        for (int i = 0; i < INTERVALS_AHEAD && level(neuron, lowest, cycle) > volts; i++) {
            cycle = end(cycle);
        }
        return cycle;
    }
}
