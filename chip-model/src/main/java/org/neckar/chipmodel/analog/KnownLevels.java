package org.neckar.chipmodel.analog;

/**
 * Levels of neurons as noise makes them ({@link ThresholdNoise}): the lowest one that a neuron can have, and, for those
 * that somebody looked at, the one it has until noise gives it another one.
 */
final class KnownLevels {
    private final NeuronColumns columns;
    private final ThresholdNoise noise;
    private final NeuronSet known = new NeuronSet();
    private long end = Long.MAX_VALUE;

    KnownLevels(NeuronColumns columns, ModelSettings model) {
        this.columns = columns;
        noise = new ThresholdNoise(model);
    }

    /** How noise goes on. */
    ThresholdNoise noise() {
        return noise;
    }

    /** A neuron compares with another threshold from now on, or, if that is infinite, not at all. */
    void load(int neuron, double threshold) {
        double lowest = noise.lowest(threshold);
        columns.lowest[neuron] = lowest > Neurons.SUPPLY_VOLTS ? Double.POSITIVE_INFINITY : lowest;
        columns.level[neuron] = columns.lowest[neuron];
        known.set(neuron, false);
    }

    /** The level of a neuron is known until a cycle, which is the same for all. */
    void know(int neuron, double level, long until) {
        if (end != until) {
            forget();
        }
        columns.level[neuron] = level;
        known.set(neuron, true);
        end = until;
    }

    /**
     * Finds out the level that a neuron has at a cycle.
     *
     * @return whether it was not known
     */
    boolean find(int neuron, long cycle) {
        double lowest = columns.lowest[neuron];
        long until = noise.end(cycle);
        if (known.contains(neuron) || lowest == Double.POSITIVE_INFINITY || until == Long.MAX_VALUE) {
            return false;
        }
        know(neuron, noise.level(neuron, lowest, cycle), until);
        return true;
    }

    /** Forgets the levels that noise has changed by a cycle. */
    void forget(long cycle) {
        if (cycle >= end) {
            forget();
        }
    }

    private void forget() {
        for (int neuron = known.next(0, Neurons.COUNT);
                neuron < Neurons.COUNT;
                neuron = known.next(neuron + 1, Neurons.COUNT)) {
            columns.level[neuron] = columns.lowest[neuron];
            known.set(neuron, false);
        }
        end = Long.MAX_VALUE;
    }

    /** Neurons whose levels are known. */
    NeuronSet known() {
        return known;
    }

    /** Until when the present level of a neuron holds. */
    long end(int neuron) {
        return known.contains(neuron) ? end : Long.MAX_VALUE;
    }
}
