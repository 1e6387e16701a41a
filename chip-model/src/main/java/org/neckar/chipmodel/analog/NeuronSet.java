package org.neckar.chipmodel.analog;

import java.util.Arrays;

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

    /** Whether a neuron is a member. */
    boolean contains(int neuron) {
        return (words[neuron / Long.SIZE] >>> neuron & 1) != 0;
    }

    /** Takes out the neurons from the first up to, not including, the end; both multiples of 64. */
    void clear(int first, int end) {
        Arrays.fill(words, first / Long.SIZE, end / Long.SIZE, 0);
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

    /** Number of members from the first up to, not including, the end; both multiples of 64. */
    int count(int first, int end) {
        int count = 0;
        for (int word = first / Long.SIZE; word < end / Long.SIZE; word++) {
            count += Long.bitCount(words[word]);
        }
        return count;
    }

    /** Whether no neuron from the first up to, not including, the end is a member. */
    boolean isEmpty(int from, int end) {
        return next(from, end) == end;
    }
}
