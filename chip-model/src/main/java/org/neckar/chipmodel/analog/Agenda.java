package org.neckar.chipmodel.analog;

/**
 * When each neuron acts next: at a cycle that nothing can change, the end of its reset, say, or at its next threshold
 * crossing as foreseen from its present state.
 */
final class Agenda {
    private final DueTree due = new DueTree(Neurons.COUNT);
    private final NeuronSet foreseen = new NeuronSet();

    /** The neuron that acts first. */
    int first() {
        return due.first();
    }

    /** When the first neuron acts. */
    long firstCycle() {
        return due.firstDue();
    }

    /** A neuron acts at a cycle, whatever happens. */
    void fix(int neuron, long cycle) {
        due.set(neuron, cycle);
        foreseen.set(neuron, false);
    }

    /** A neuron fires at a cycle if nothing happens until then. */
    void foresee(int neuron, long cycle) {
        due.set(neuron, cycle);
        foreseen.set(neuron, true);
    }

    /** A neuron has acted. */
    void clear(int neuron) {
        fix(neuron, Long.MAX_VALUE);
    }

    /** Something happened to a neuron: what was foreseen does not hold. */
    void forget(int neuron) {
        if (foreseen.contains(neuron)) {
            clear(neuron);
        }
    }

    /** Something happened to neurons first..end-1: what was foreseen for after a cycle does not hold. */
    void forgetAfter(long cycle, int first, int end) {
        for (int neuron = foreseen.next(first, end); neuron < end; neuron = foreseen.next(neuron + 1, end)) {
            if (due.due(neuron) > cycle) {
                clear(neuron);
            }
        }
    }
}
