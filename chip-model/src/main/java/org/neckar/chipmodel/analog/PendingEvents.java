package org.neckar.chipmodel.analog;

/**
 * Events on a half that its circuits have not been carried through yet, in the order of time: as long as no circuit can
 * reach a level or leave its linear range, nobody needs to know what they did. What several rows bring to the same
 * lines in the same cycle is one event.
 */
final class PendingEvents {
    /** How many events can wait. */
    static final int MOST = 16;

    private final int first;
    private final long[] cycles = new long[MOST];
    private final int[] lines = new int[MOST];
    private final float[][] charges = new float[MOST][Neurons.COUNT];
    private final double[] largest = new double[MOST];
    private int count;
    private int taken;
    private int known;

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

    /** Whether there is room for what a row brings to some lines. */
    boolean hasRoom(int lines) {
        return !isFull() || growing(lines) < count;
    }

    /**
     * Adds what a row brings.
     *
     * @param cycle that of the events from {@link #taken()} on, if there are any
     * @param lines line 1, 2 or both (3)
     * @param pulse length of the pulse
     */
    void add(long cycle, int lines, RowCharges row, double pulse) {
        int event = growing(lines);
        if (event < count) {
            grow(charges[event], row.weights(), (float) pulse, first);
            largest[event] += row.largest() * pulse;
            return;
        }
        cycles[event] = cycle;
        this.lines[event] = lines;
        largest[event] = row.largest() * pulse;
        System.arraycopy(row.weights(), 0, charges[event], first, SynapseArray.SIZE);
        if (pulse != 1) {
            scale(charges[event], (float) pulse, first);
        }
        count++;
    }

    /** The event to which more may come, or the next one. */
    private int growing(int lines) {
        int event = Math.max(taken, known);
        while (event < count && this.lines[event] != lines) {
            event++;
        }
        return event;
    }

    private static void grow(float[] charges, float[] weights, float pulse, int first) {
        for (int column = 0; column < SynapseArray.SIZE; column++) {
            charges[first + column] += weights[column] * pulse;
        }
    }

    private static void scale(float[] charges, float pulse, int first) {
        for (int n = first; n < first + SynapseArray.SIZE; n++) {
            charges[n] *= pulse;
        }
    }

    /** Number of events that were taken from the reserves of the half; others came in the present cycle. */
    int taken() {
        return taken;
    }

    /** All events are taken from the reserves of the half. */
    void take() {
        taken = count;
    }

    /** Somebody has been carried through all events; they stay as they are. */
    void know() {
        known = count;
    }

    /** All events are done. */
    void clear() {
        count = 0;
        taken = 0;
        known = 0;
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

    /** A charge that none of an event is larger than, in weights of nominal length. */
    double largest(int event) {
        return largest[event];
    }

    /** Charges of an event by neuron, in weights of nominal length. */
    float[] charges(int event) {
        return charges[event];
    }
}
