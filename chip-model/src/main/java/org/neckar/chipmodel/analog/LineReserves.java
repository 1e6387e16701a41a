package org.neckar.chipmodel.analog;

import org.neckar.hal.transfer.NonlinearTransfer;

/**
 * How much charge the synaptic lines of a half may receive, all of it on one neuron, before an input may leave its
 * linear range. Neurons that do not let events wait do not count, nor do inputs that are not connected.
 */
final class LineReserves {
    private static final int SIZE = SynapseArray.SIZE;
    private static final double STEPS_PER_VOLT = 1e6;

    private final NeuronSet alone;
    private final NeuronParameters parameters;
    private final double[] exc;
    private final double[] inh;

    /** Steps per volt of a connected line, else 0. */
    private final double[] excScale = new double[Neurons.COUNT];

    private final double[] inhScale = new double[Neurons.COUNT];
    private final double[] excWeights = new double[2];
    private final double[] inhWeights = new double[2];

    LineReserves(Circuits circuits, NeuronParameters parameters) {
        this.parameters = parameters;
        alone = circuits.alone();
        exc = circuits.columns().uExc;
        inh = circuits.columns().uInh;
    }

    /** Takes over which inputs of a neuron are connected. */
    void load(int neuron) {
        excScale[neuron] = parameters.excGain[neuron] == 0 ? 0 : STEPS_PER_VOLT;
        inhScale[neuron] = parameters.inhGain[neuron] == 0 ? 0 : STEPS_PER_VOLT;
    }

    /**
     * The first neuron, at or after a neuron and before an end, that nobody knows yet to be beyond the linear range.
     */
    int nextBeyond(int from, int end) {
        int next = from;
        while (next < end
                && (alone.contains(next) || steps(next) <= NonlinearTransfer.INPUT_LINEAR_VOLTS * STEPS_PER_VOLT)) {
            next++;
        }
        return next;
    }

    private double steps(int neuron) {
        return Math.max(exc[neuron] * excScale[neuron], inh[neuron] * inhScale[neuron]);
    }

    /**
     * Finds the reserves of a half, all circuits of which were carried to the same cycle.
     *
     * @return whether all inputs are in their linear range; if not, {@link #findWaiting} follows
     */
    boolean find(HalfTraits half) {
        return set(half, largest(exc, excScale, half.first()), largest(inh, inhScale, half.first()));
    }

    /** Finds the reserves of a half in which it is known which neurons are beyond their linear range. */
    void findWaiting(HalfTraits half) {
        set(half, largestWaiting(exc, excScale, half.first()), largestWaiting(inh, inhScale, half.first()));
    }

    private boolean set(HalfTraits half, double excDrop, double inhDrop) {
        int index = half.first() / SIZE;
        excWeights[index] = (NonlinearTransfer.INPUT_LINEAR_VOLTS - excDrop) / half.excStep();
        inhWeights[index] = (NonlinearTransfer.INPUT_LINEAR_VOLTS - inhDrop) / half.inhStep();
        return Math.max(excDrop, inhDrop) <= NonlinearTransfer.INPUT_LINEAR_VOLTS;
    }

    /** Takes what the events of a cycle bring; returns whether all inputs stay in their linear range. */
    boolean take(int half, PendingEvents events) {
        boolean linear = true;
        for (int event = events.taken(); event < events.count(); event++) {
            linear = take(half, events.lines(event), events.largest(event));
        }
        return linear;
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
    private static double largest(double[] drop, double[] scale, int first) {
        int largest = 0;
        for (int n = first; n < first + SIZE; n++) {
            largest = Math.max(largest, (int) (drop[n] * scale[n]));
        }
        return (largest + 1) / STEPS_PER_VOLT;
    }

    private double largestWaiting(double[] drop, double[] scale, int first) {
        double largest = 0;
        for (int n = first; n < first + SIZE; n++) {
            if (!alone.contains(n)) {
                largest = Math.max(largest, drop[n] * scale[n]);
            }
        }
        return largest / STEPS_PER_VOLT;
    }
}
