package org.neckar.chipmodel.analog;

/** A set of neurons, 0..511, a bit for each. */
final class NeuronSet {
    private final long[] words = new long[Neurons.COUNT / Long.SIZE];

    /** Adds or takes out a neuron. */
    void set(int neuron, boolean in) {
        long bit = 1L << neuron;
        if (in) {
            words[neuron / Long.SIZE] |= bit;
        } else {
            words[neuron / Long.SIZE] &= ~bit;
        }
    }

    /** The first member at or after a neuron and before another; {@code end} if there is none. */
    int next(int from, int end) {
        int neuron = from;
        while (neuron < end) {
            long rest = words[neuron / Long.SIZE] >>> neuron;
            if (rest != 0) {
                return Math.min(end, neuron + Long.numberOfTrailingZeros(rest));
            }
            neuron = (neuron / Long.SIZE + 1) * Long.SIZE;
        }
        return end;
    }

    /** Whether no neuron from the first up to, not including, the end is a member. */
    boolean isEmpty(int from, int end) {
        return next(from, end) == end;
    }
}
