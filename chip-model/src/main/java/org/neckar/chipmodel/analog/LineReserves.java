package org.neckar.chipmodel.analog;

import org.neckar.hal.transfer.NonlinearTransfer;

/**
 * How much charge the synaptic lines of a half may receive, all of it on one neuron, before an input may leave its
 * linear range; neurons that do not let events wait do not count.
 */
final class LineReserves {
    private static final int SIZE = SynapseArray.SIZE;
    private static final double STEPS_PER_VOLT = 1e6;

    private final NeuronSet alone;
    private final double[] exc;
    private final double[] inh;
    private final double[] excWeights = new double[2];
    private final double[] inhWeights = new double[2];

    LineReserves(Circuits circuits) {
        alone = circuits.alone();
        exc = circuits.columns().uExc;
        inh = circuits.columns().uInh;
    }

    /** Whether an input of a half, all circuits of which were carried to the same cycle, is beyond its linear range. */
    boolean anyBeyond(int first) {
        return Math.max(largest(exc, first), largest(inh, first)) > NonlinearTransfer.INPUT_LINEAR_VOLTS;
    }

    /**
     * The first neuron, at or after a neuron and before an end, that nobody knows yet to be beyond the linear range.
     */
    int nextBeyond(int from, int end) {
        int next = from;
        while (next < end
                && (alone.contains(next) || Math.max(exc[next], inh[next]) <= NonlinearTransfer.INPUT_LINEAR_VOLTS)) {
            next++;
        }
        return next;
    }

    /** Finds the reserves of a half. */
    void find(HalfTraits half) {
        int first = half.first();
        boolean beyond = anyBeyond(first);
        double excDrop = beyond ? largestWaiting(exc, first) : largest(exc, first);
        double inhDrop = beyond ? largestWaiting(inh, first) : largest(inh, first);
        excWeights[first / SIZE] = (NonlinearTransfer.INPUT_LINEAR_VOLTS - excDrop) / half.excStep();
        inhWeights[first / SIZE] = (NonlinearTransfer.INPUT_LINEAR_VOLTS - inhDrop) / half.inhStep();
    }

    /**
     * Takes what an event brings.
     *
     * @param lines line 1, 2 or both (3)
     * @param weight largest of its charges
     * @return whether all inputs stay in their linear range
     */
    boolean take(int half, int lines, double weight) {
        if ((lines & 1) != 0) {
            excWeights[half] -= weight;
        }
        if ((lines & 2) != 0) {
            inhWeights[half] -= weight;
        }
        return Math.min(excWeights[half], inhWeights[half]) >= 0;
    }

    /** A circuit of a half is another one from now on. */
    void exhaust(int half) {
        excWeights[half] = -1;
        inhWeights[half] = -1;
    }

    /** Rounded up. */
    private static double largest(double[] drop, int first) {
        int largest = 0;
        for (int n = first; n < first + SIZE; n++) {
            largest = Math.max(largest, (int) (drop[n] * STEPS_PER_VOLT));
        }
        return (largest + 1) / STEPS_PER_VOLT;
    }

    private double largestWaiting(double[] drop, int first) {
        double largest = 0;
        for (int n = first; n < first + SIZE; n++) {
            if (!alone.contains(n)) {
                largest = Math.max(largest, drop[n]);
            }
        }
        return largest;
    }
}
