package org.neckar.chipmodel.analog;

import org.neckar.hal.transfer.NonlinearTransfer;

/**
 * How much charge every neuron may still receive before somebody has to look at it. As long as no more arrives within a
 * horizon, its membrane stays below its level and above where inhibition begins to fade, so events can wait
 * ({@link PendingEvents}).
 *
 * <p>Above where it is, a membrane of rate a moves as a first-order circuit driven by what its currents are there now:
 *
 * <pre>{@code
 * V(t) - V = integral from 0 to t of e^(-a (t - s)) F(s) ds
 * F(s)     = a (E - V) + g_exc U_exc e^(-b s) + (inhibition: at most the part left of it at the end of the horizon)
 * }</pre>
 *
 * <p>F only falls, while the weight before it rises, so the integral is at most the product of both means, times t.
 * With m(x), the mean of e^-s from 0 to x, that of the weight is m(a t), and that of what is positive of F no more than
 * the larger of (1 - m(b t)) F(infinity) + m(b t) F(0) and F(0) / 2: where F gets negative it does so below the chord.
 * A charge Q that arrives when t is left adds at most g Q t m(a t) m(b t). So a horizon h leaves a reserve, of which
 * every charge takes only as much as is left of the horizon:
 *
 * <pre>{@code
 * Q = (level - V - h m(a h) mean(F)) / (g h m(a h) m(b h))
 * }</pre>
 *
 * <p>Currents that are not linear count with the largest values they can have until then. Reserves are kept in parts of
 * a weight; what an event takes is counted one by one, in loops that become vector instructions.
 */
final class Reserves {
    /** Horizons: of leaky integrators, of others, and of those that take no part because their events cannot wait. */
    private static final int LINEAR_CYCLES = 1024;

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
    private static final double LEFT_PARTS_PER_VOLT = 1e12;

    /** What is worth to wait for instead of looking ahead for less time. */
    private static final double WORTH_A_WAIT = 0.5 * PARTS;

    private static final double SHORTER = 0.5;
    private static final double FASTEST = Double.MAX_VALUE;

    /**
     * Up to here the mean of an exponential is counted as 1 - x/2 + x^2/6, which is larger; beyond it, as what it is
     * there.
     */
    private static final double LONGEST_MEAN = 1.5;

    private static final double SHORTEST_MEAN = meanOfExponential(LONGEST_MEAN);

    /** Up to here the response to a charge grows with time. */
    private static final double LONGEST_RISE = 1.2;

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

    /** What is on a line counts against its reserve; if the line is not connected, it does not matter. */
    private final double[] leftParts = new double[Neurons.COUNT];

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
        leftParts[n] = columns.inhGain[n] == 0 ? MOST_PARTS : -LEFT_PARTS_PER_VOLT;
    }

    private static double parts(double voltsPerCycleAndWeight) {
        return Math.min(MOST_PARTS, PARTS / LINEAR_CYCLES / voltsPerCycleAndWeight);
    }

    /** An upper bound of the mean of e^-s for s from 0 to x. */
    private static double meanOfExponential(double x) {
        double within = Math.min(x, LONGEST_MEAN);
        return 1 + within * (within / 6 - 0.5);
    }

    /** Rate that a membrane has at most, to count: within the horizon it does not go beyond where its leak pulls it. */
    static double fastestRate(double horizon) {
        return 1 / (SHORTEST_MEAN * horizon);
    }

    /**
     * Largest response of a membrane of a half within some cycles to a current that jumps by 1 per cycle and decays.
     */
    private static double response(HalfTraits half, double cycles) {
        return cycles
                * meanOfExponential(Math.min(LONGEST_RISE, half.slowestRate() * cycles))
                * meanOfExponential(Math.min(LONGEST_RISE, half.slowestLineRate() * cycles));
    }

    /** Finds the reserves of a half, all circuits of which were carried to the same cycle. */
    void find(HalfTraits half, double horizon) {
        int first = half.first();
        findDrives(half, horizon, fastestRate(horizon));
        double left = meanOfExponential(half.slowestLineRate() * horizon);
        addMeanExcitation(slope, columns.excGain, columns.uExc, left, first);
        flatten(slope, columns.rate, horizon, first);
        if (half.nonlinear()) {
            ends(nonlinear.reach(), columns.v, first, room);
            excitations(room, columns.v, slope, horizon, excParts, first);
        } else {
            excitations(columns.level, columns.v, slope, horizon, excParts, first);
        }
        depths(columns.v, columns.target, columns.rate, horizon, first, room);
        falls(columns.uInh, columns.inhGain, parameters.inhDepth, horizon, first, room);
        inhibitions(columns.uInh, leftParts, room, inhParts, first, inh);
    }

    /** Finds what drives membranes within a horizon, but for excitation. */
    private void findDrives(HalfTraits half, double horizon, double fastest) {
        int first = half.first();
        double left = Exponential.exp(-half.fastestRate() * horizon);
        slopes(columns.rate, columns.target, columns.v, fastest, first, slope);
        if (half.nonlinear()) {
            nonlinear.addLargest(half, slope, horizon);
        }
        addInhibition(slope, columns.inhGain, columns.uInh, left, first);
    }

    private static void slopes(double[] rate, double[] target, double[] v, double fastest, int first, double[] slope) {
        for (int n = first; n < first + SIZE; n++) {
            slope[n] = Math.min(rate[n], fastest) * (target[n] - v[n]);
        }
    }

    private static void addExcitation(double[] slope, double[] gain, double[] drop, int first) {
        for (int n = first; n < first + SIZE; n++) {
            slope[n] = Math.max(NO_SLOPE, slope[n] + gain[n] * drop[n]);
        }
    }

    private static void addMeanExcitation(double[] slope, double[] gain, double[] drop, double left, int first) {
        for (int n = first; n < first + SIZE; n++) {
            double excitation = gain[n] * drop[n];
            slope[n] = Math.max(slope[n] + excitation * left, 0.5 * (slope[n] + excitation));
        }
    }

    /** What rises at first rises less in the end, because the leak grows. */
    private static void flatten(double[] slope, double[] rate, double horizon, int first) {
        for (int n = first; n < first + SIZE; n++) {
            double x = Math.min(LONGEST_MEAN, rate[n] * horizon);
            slope[n] = Math.max(0, slope[n]) * (1 + x * (x * (1.0 / 6) - 0.5));
        }
    }

    private static void addInhibition(double[] slope, double[] gain, double[] drop, double left, int first) {
        for (int n = first; n < first + SIZE; n++) {
            slope[n] += gain[n] * drop[n] * left;
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
    private static void inhibitions(
            double[] drop, double[] left, double[] depth, double[] parts, int first, float[] inh) {
        for (int n = first; n < first + SIZE; n++) {
            double most = depth[n] * parts[n] - KEPT_BACK;
            inh[n] = (float) Math.max(most, drop[n] * left[n]);
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
    boolean take(HalfTraits half, PendingEvents events, double cycles) {
        int first = half.first();
        float parts = (float) (PARTS / LINEAR_CYCLES * response(half, cycles));
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
    double grant(HalfTraits half, int n, double wait, double longest) {
        double response = response(half, wait);
        double horizon = room(n, SHORTEST_CYCLES) > 0 ? longest : 0;
        while (horizon >= SHORTEST_CYCLES) {
            double part = response / response(half, horizon);
            double most = room(n, horizon) * excParts[n] * part - KEPT_BACK;
            double mostInhibition = inhibition(n, horizon) * part;
            if (most >= WORTH_A_WAIT && mostInhibition >= 0) {
                exc[n] = (float) most;
                inh[n] = (float) mostInhibition;
                return horizon;
            }
            horizon *= SHORTER;
        }
        exhaust(n);
        return 0;
    }

    private double room(int n, double horizon) {
        double v = columns.v[n];
        double reach;
        double mean;
        if (moving.contains(n)) {
            reach = moving.reach(n);
            mean = moving.largestSlope(n, reach, horizon);
        } else {
            reach = columns.level[n] - v;
            double drive = Math.min(columns.rate[n], fastestRate(horizon)) * (columns.target[n] - v)
                    + columns.inhGain[n] * columns.uInh[n] * Math.max(0, 1 - parameters.inhRate[n] * horizon);
            double excitation = columns.excGain[n] * columns.uExc[n];
            double left = meanOfExponential(parameters.excRate[n] * horizon);
            mean = Math.max(drive + excitation * left, 0.5 * (drive + excitation));
        }
        double rise = Math.max(0, mean) * meanOfExponential(columns.rate[n] * horizon) * horizon;
        return Math.min(reach, Neurons.SUPPLY_VOLTS - v) - rise;
    }

    private double inhibition(int n, double horizon) {
        double drop = columns.uInh[n];
        double fall = drop * Math.min(-columns.inhGain[n] * horizon, parameters.inhDepth[n]);
        double leak = Math.min(0, columns.target[n] - columns.v[n]) * Math.min(1, columns.rate[n] * horizon);
        double depth = columns.v[n] + leak - fall - NonlinearTransfer.INHIBITION_FULL_VOLTS;
        return Math.max(depth * inhParts[n] - KEPT_BACK, drop * leftParts[n]);
    }

    /**
     * Cycles before which circuits of a half, all of them carried to the same one, cannot reach their level if nothing
     * arrives. A linear circuit stays below its tangent for all times if no inhibition counts.
     */
    void bounds(HalfTraits half, double cycle, double[] bound) {
        int first = half.first();
        findDrives(half, REST_CYCLES, 1 / REST_CYCLES);
        addExcitation(slope, columns.excGain, columns.uExc, first);
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
            uninhibited[n] = Math.max(Math.min(REST_CYCLES, reach / slope[n]), reach / uninhibited[n]);
        }
    }

    private static void after(double cycle, double[] safe, int first, double[] bound) {
        for (int n = first; n < first + SIZE; n++) {
            bound[n] = cycle + Math.max(1, safe[n]);
        }
    }
}
