package org.neckar.chipmodel.analog;

/**
 * Events on a half that its circuits have not been carried through yet, in the order of time: as long as no circuit can
 * reach a level or leave its linear range, nobody needs to know what they did.
 */
final class PendingEvents {
    /** How many events can wait. */
    static final int MOST = 16;

    private final int first;
    private final long[] cycles = new long[MOST];
    private final int[] lines = new int[MOST];
    private final float[][] charges = new float[MOST][Neurons.COUNT];
    private int count;

    /**
     * No events.
     *
     * @param first first neuron of the half
     */
    PendingEvents(int first) {
        this.first = first;
    }

    /** Number of events that wait. */
    int count() {
        return count;
    }

    /** Whether there is no room for another one. */
    boolean isFull() {
        return count == MOST;
    }

    /**
     * Appends an event.
     *
     * @param lines line 1, 2 or both (3)
     * @param pulse length of the pulse
     */
    void add(long cycle, int lines, RowCharges row, double pulse) {
        cycles[count] = cycle;
        this.lines[count] = lines;
        System.arraycopy(row.weights(), 0, charges[count], first, SynapseArray.SIZE);
        if (pulse != 1) {
            scale(charges[count], (float) pulse, first);
        }
        count++;
    }

    private static void scale(float[] charges, float pulse, int first) {
        for (int n = first; n < first + SynapseArray.SIZE; n++) {
            charges[n] *= pulse;
        }
    }

    /** All events are done. */
    void clear() {
        count = 0;
    }

    /** When an event happened. */
    long cycle(int event) {
        return cycles[event];
    }

    /** The lines that an event pulls on: 1, 2 or both (3). */
    int lines(int event) {
        return lines[event];
    }

    /** Whether an event pulls on the excitatory line. */
    boolean excites(int event) {
        return (lines[event] & 1) != 0;
    }

    /** Whether an event pulls on the inhibitory line. */
    boolean inhibits(int event) {
        return (lines[event] & 2) != 0;
    }

    /** Charges of an event by neuron, in weights of nominal length. */
    float[] charges(int event) {
        return charges[event];
    }
}
