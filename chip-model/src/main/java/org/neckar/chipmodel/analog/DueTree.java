package org.neckar.chipmodel.analog;

import java.util.Arrays;

/**
 * Which of the neurons acts next: a winner tree over one cycle number per neuron. Changing one and asking for the
 * earliest cost a handful of steps; among equals the lowest number wins.
 */
final class DueTree {
    private final long[] due;
    private final int[] winner;
    private final int leaves;

    /** All entries at the largest long. */
    DueTree(int size) {
        leaves = Integer.highestOneBit(size - 1) << 1;
        due = new long[leaves];
        Arrays.fill(due, Long.MAX_VALUE);
        winner = new int[2 * leaves];
        for (int node = 2 * leaves - 1; node > 0; node--) {
            winner[node] = node >= leaves ? node - leaves : winner[2 * node];
        }
    }

    /** Entry of one neuron. */
    long due(int index) {
        return due[index];
    }

    /** The neuron that is due first. */
    int first() {
        return winner[1];
    }

    /** When the first neuron is due. */
    long firstDue() {
        return due[winner[1]];
    }

    /** Changes one entry. */
    void set(int index, long cycle) {
        if (due[index] == cycle) {
            return;
        }
        due[index] = cycle;
        for (int node = (index + leaves) >> 1; node > 0; node >>= 1) {
            int left = winner[2 * node];
            int right = winner[2 * node + 1];
            winner[node] = due[right] < due[left] ? right : left;
        }
    }
}
