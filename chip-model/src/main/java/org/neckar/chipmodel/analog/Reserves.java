package org.neckar.chipmodel.analog;

import org.neckar.hal.transfer.NonlinearTransfer;

/**
 * How much charge every neuron may still receive before somebody has to look at it. As long as no more arrives within a
 * horizon, its membrane stays below its level and above where inhibition begins to fade, so events can wait
 * ({@link PendingEvents}).
 *
 * <p>While a membrane driven by excitation and leak rises, it rises ever more slowly, and inhibition, of which at least
 * a part is left within the horizon, lowers it: it stays below its tangent. A charge Q makes the tangent steeper by no
 * more than g Q from when it arrives. So a horizon h leaves a reserve of
 *
 * <pre>{@code
 * Q = (level - V - h V') / (g h)
 * }</pre>
 *
 * <p>of which a charge that arrives when a part of the horizon has passed takes only as much as is left of the horizon.
 *
 * <p>Currents that are not linear count with the largest values they can have until then. Reserves are kept in parts of
 * a weight; what an event takes is counted one by one, in loops that become vector instructions.
 */
final class Reserves {
    /** Horizons: of leaky integrators, of others, and of those that take no part because their events cannot wait. */
    private static final int LINEAR_CYCLES = 768;

    private static final int NONLINEAR_CYCLES = 512;
    private static final int NO_WAIT_CYCLES = 128;

    /** How far one looks ahead while nothing arrives. */
    private static final double REST_CYCLES = 256;

    /** Shortest time for which a neuron is left alone. */
    static final double SHORTEST_CYCLES = 32;

    /** Parts of a weight; less than one of them is not noticed, hence some are kept back. */
    private static final double PARTS = 1024;

    /** A reserve at or below this is used up; one just above it is used up by whatever arrives. */
    private static final float OUT = -1;

    private static final float ALMOST_OUT = -0.999f;
    private static final int STRIDE = 8;
    private static final double KEPT_BACK = 2;
    private static final double MOST_PARTS = 1e15;
    private static final double PARTS_PER_VOLT = 1e12;

    /** What is worth to wait for instead of looking ahead for less time. */
    private static final double WORTH_A_WAIT = 0.5 * PARTS;

    private static final double SHORTER = 0.5;
    private static final double FASTEST = Double.MAX_VALUE;
    private static final double NO_SLOPE = 1e-30;
    private static final int SIZE = SynapseArray.SIZE;

    private final NeuronColumns columns;
    private final NeuronParameters parameters;
    private final NonlinearSweep nonlinear;
    private final MovingCircuits moving;
    private final float[] exc = new float[Neurons.COUNT];
    private final float[] inh = new float[Neurons.COUNT];
    private final double[] excParts = new double[Neurons.COUNT];
    private final double[] inhParts = new double[Neurons.COUNT];
    private final double[] slope = new double[Neurons.COUNT];
    private final double[] room = new double[Neurons.COUNT];

    Reserves(Circuits circuits, NeuronParameters parameters) {
        columns = circuits.columns();
        nonlinear = circuits.sweep().nonlinear();
        moving = circuits.moving();
        this.parameters = parameters;
    }

    /** How long events of a half may wait at most. */
    static int horizonCycles(HalfTraits half) {
        if (half.conductances()) {
            return NO_WAIT_CYCLES;
        }
        return half.nonlinear() ? NONLINEAR_CYCLES : LINEAR_CYCLES;
    }

    /** Takes over the coefficients of a neuron. */
    void load(int n) {
        excParts[n] = parts(columns.excGain[n] * parameters.excStep[n]);
        inhParts[n] = parts(-columns.inhGain[n] * parameters.inhStep[n]);
    }

    private static double parts(double voltsPerCycleAndWeight) {
        return Math.min(MOST_PARTS, PARTS / LINEAR_CYCLES / voltsPerCycleAndWeight);
    }

    /** Finds the reserves of a half, all circuits of which were carried to the same cycle. */
    void find(HalfTraits half, double horizon) {
        int first = half.first();
        findSlopes(half, horizon);
        if (half.nonlinear()) {
            ends(nonlinear.reach(), columns.v, first, room);
            excitations(room, columns.v, slope, horizon, excParts, first);
        } else {
            excitations(columns.level, columns.v, slope, horizon, excParts, first);
        }
        depths(columns.v, columns.target, columns.rate, horizon, first, room);
        falls(columns.uInh, columns.inhGain, parameters.inhDepth, horizon, first, room);
        inhibitions(columns.uInh, room, inhParts, first, inh);
    }

    private void findSlopes(HalfTraits half, double horizon) {
        int first = half.first();
        double left = Exponential.exp(-half.fastestRate() * horizon);
        slopes(columns.rate, columns.target, columns.v, 1 / horizon, first, slope);
        addExcitation(slope, columns.excGain, columns.uExc, first);
        if (half.nonlinear()) {
            nonlinear.addLargest(half, slope, horizon);
        }
        addInhibition(slope, columns.inhGain, columns.uInh, left, first);
    }

    /** Who is faster than the horizon is not carried beyond where it goes. */
    private static void slopes(double[] rate, double[] target, double[] v, double fastest, int first, double[] slope) {
        for (int n = first; n < first + SIZE; n++) {
            slope[n] = Math.min(rate[n], fastest) * (target[n] - v[n]);
        }
    }

    private static void addExcitation(double[] slope, double[] gain, double[] drop, int first) {
        for (int n = first; n < first + SIZE; n++) {
            slope[n] += gain[n] * drop[n];
        }
    }

    private static void addInhibition(double[] slope, double[] gain, double[] drop, double left, int first) {
        for (int n = first; n < first + SIZE; n++) {
            slope[n] = Math.max(NO_SLOPE, slope[n] + gain[n] * drop[n] * left);
        }
    }

    /** Potentials up to which the slopes hold. */
    private static void ends(double[] reach, double[] v, int first, double[] end) {
        for (int n = first; n < first + SIZE; n++) {
            end[n] = v[n] + reach[n];
        }
    }

    private void excitations(double[] level, double[] v, double[] slope, double horizon, double[] parts, int first) {
        float[] reserve = exc;
        for (int n = first; n < first + SIZE; n++) {
            double room = Math.min(level[n], Neurons.SUPPLY_VOLTS) - v[n] - slope[n] * horizon;
            reserve[n] = (float) (room * parts[n] - KEPT_BACK);
        }
    }

    /** How far membranes stay above where inhibition begins to fade, as far as their leak is concerned. */
    private static void depths(double[] v, double[] target, double[] rate, double horizon, int first, double[] depth) {
        for (int n = first; n < first + SIZE; n++) {
            double leak = Math.min(0, target[n] - v[n]) * Math.min(1, rate[n] * horizon);
            depth[n] = v[n] + leak - NonlinearTransfer.INHIBITION_FULL_VOLTS;
        }
    }

    private static void falls(double[] drop, double[] gain, double[] most, double horizon, int first, double[] depth) {
        for (int n = first; n < first + SIZE; n++) {
            depth[n] -= drop[n] * Math.min(-gain[n] * horizon, most[n]);
        }
    }

    /** Without inhibition it does not matter how low a membrane is, until inhibition arrives. */
    private static void inhibitions(double[] drop, double[] depth, double[] parts, int first, float[] inh) {
        for (int n = first; n < first + SIZE; n++) {
            double most = depth[n] * parts[n] - KEPT_BACK;
            inh[n] = (float) Math.max(most, -drop[n] * PARTS_PER_VOLT);
        }
    }

    /** Whether a neuron of a half has nothing left. */
    boolean anyOut(int first) {
        return Math.min(least(exc, first), least(inh, first)) < 0;
    }

    private static int least(float[] reserve, int first) {
        int least = Integer.MAX_VALUE;
        for (int n = first; n < first + SIZE; n++) {
            least = Math.min(least, (int) reserve[n]);
        }
        return least;
    }

    /**
     * Takes what the events of a cycle bring to a half.
     *
     * @param cycles time until which the reserves are meant to last
     * @return whether a neuron has nothing left
     */
    boolean take(int first, PendingEvents events, double cycles) {
        float parts = (float) (PARTS / LINEAR_CYCLES * cycles);
        int least = 0;
        for (int event = events.taken(); event < events.count(); event++) {
            if (events.excites(event)) {
                least = Math.min(least, take(exc, events.charges(event), parts, first));
            }
            if (events.inhibits(event)) {
                least = Math.min(least, take(inh, events.charges(event), parts, first));
            }
        }
        return least < 0;
    }

    private static int take(float[] reserve, float[] charges, float parts, int first) {
        int least = Integer.MAX_VALUE;
        for (int n = first; n < first + SIZE; n++) {
            reserve[n] -= charges[n] * parts;
            least = Math.min(least, (int) reserve[n]);
        }
        return least;
    }

    /** The first neuron with nothing left, at or after a neuron and before an end; the end if there is none. */
    int nextOut(int from, int end) {
        int next = from;
        while (next < end) {
            if (next % STRIDE == 0 && noneBelowZero(next)) {
                next += STRIDE;
            } else if (Math.min(exc[next], inh[next]) <= OUT) {
                return next;
            } else {
                next++;
            }
        }
        return end;
    }

    /** Sign bits of several at once: most neurons have something left. */
    private boolean noneBelowZero(int from) {
        int signs = 0;
        for (int n = from; n < from + STRIDE; n++) {
            signs |= Float.floatToRawIntBits(exc[n]) | Float.floatToRawIntBits(inh[n]);
        }
        return signs >= 0;
    }

    /** Somebody looks at a neuron anyway. */
    void forget(int neuron) {
        exc[neuron] = Float.POSITIVE_INFINITY;
        inh[neuron] = Float.POSITIVE_INFINITY;
    }

    /** Somebody has to look at a neuron as soon as it receives anything. */
    void exhaust(int neuron) {
        exc[neuron] = ALMOST_OUT;
        inh[neuron] = ALMOST_OUT;
    }

    /**
     * Finds the reserve of one neuron for as long a time as is worth while. What events take is counted as if they came
     * within the whole wait; they come in no larger a part of the time granted.
     *
     * @param wait cycles until which events of the half may wait
     * @param longest largest answer
     * @return cycles that the reserve is good for, or 0, and then there is none
     */
    double grant(int n, double wait, double longest) {
        for (double horizon = longest; horizon >= SHORTEST_CYCLES; horizon *= SHORTER) {
            double most = room(n, horizon) * excParts[n] * wait / horizon - KEPT_BACK;
            double mostInhibition = inhibition(n, horizon) * wait / horizon;
            if (most >= WORTH_A_WAIT && mostInhibition >= 0) {
                exc[n] = (float) most;
                inh[n] = (float) mostInhibition;
                return horizon;
            }
        }
        exhaust(n);
        return 0;
    }

    private double room(int n, double horizon) {
        double v = columns.v[n];
        double reach;
        double largest;
        if (moving.contains(n)) {
            reach = moving.reach(n);
            largest = moving.largestSlope(n, reach, horizon);
        } else {
            reach = columns.level[n] - v;
            double left = Math.max(0, 1 - parameters.inhRate[n] * horizon);
            largest = Math.min(columns.rate[n], 1 / horizon) * (columns.target[n] - v)
                    + columns.excGain[n] * columns.uExc[n]
                    + columns.inhGain[n] * columns.uInh[n] * left;
        }
        return Math.min(reach, Neurons.SUPPLY_VOLTS - v) - Math.max(0, largest) * horizon;
    }

    private double inhibition(int n, double horizon) {
        double drop = columns.uInh[n];
        double fall = drop * Math.min(-columns.inhGain[n] * horizon, parameters.inhDepth[n]);
        double leak = Math.min(0, columns.target[n] - columns.v[n]) * Math.min(1, columns.rate[n] * horizon);
        double depth = columns.v[n] + leak - fall - NonlinearTransfer.INHIBITION_FULL_VOLTS;
        return Math.max(depth * inhParts[n] - KEPT_BACK, -drop * PARTS_PER_VOLT);
    }

    /**
     * Cycles before which circuits of a half, all of them carried to the same one, cannot reach their level if nothing
     * arrives. A linear circuit stays below its tangent for all times if no inhibition counts.
     */
    void bounds(HalfTraits half, double cycle, double[] bound) {
        int first = half.first();
        findSlopes(half, REST_CYCLES);
        if (half.nonlinear()) {
            bounds(nonlinear.reach(), slope, cycle, first, bound);
            return;
        }
        slopes(columns.rate, columns.target, columns.v, FASTEST, first, room);
        addExcitation(room, columns.excGain, columns.uExc, first);
        longer(columns.level, columns.v, slope, room, first);
        after(cycle, room, first, bound);
    }

    private static void bounds(double[] reach, double[] slope, double cycle, int first, double[] bound) {
        for (int n = first; n < first + SIZE; n++) {
            bound[n] = cycle + Math.max(1, Math.min(REST_CYCLES, reach[n] / slope[n]));
        }
    }

    /** Replaces slopes without inhibition by the longer one of the times with and without it. */
    private static void longer(double[] level, double[] v, double[] slope, double[] uninhibited, int first) {
        for (int n = first; n < first + SIZE; n++) {
            double reach = level[n] - v[n];
            double free = reach / Math.max(NO_SLOPE, uninhibited[n]);
            uninhibited[n] = Math.max(Math.min(REST_CYCLES, reach / slope[n]), free);
        }
    }

    private static void after(double cycle, double[] safe, int first, double[] bound) {
        for (int n = first; n < first + SIZE; n++) {
            bound[n] = cycle + Math.max(1, safe[n]);
        }
    }
}
