package org.neckar.chipmodel.analog;

import java.util.Arrays;

/**
 * Carries circuits whose membranes are joined, a {@link CircuitGroup} at a time. For each net
 *
 * <pre>{@code
 * V' = sum of share (a (E - V) + g_exc U_exc + g_inh U_inh + N) + sum of couplings (V_other - V)
 * }</pre>
 *
 * <p>with N and W' of {@link NonlinearParameters}, by the Runge-Kutta pair of orders 5 and 4 of Dormand and Prince. A
 * step is as long as the difference between both orders allows; it depends on nothing but the state it starts from, so
 * looking at a circuit does not change what becomes of it.
 */
final class SteppedCircuits {
    /** No crossing found. */
    static final double NONE = Double.POSITIVE_INFINITY;

    private static final int STAGES = 7;
    private static final double[][] A = {
        {},
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
    };

    /** Weights of the fifth order less those of the fourth. */
    private static final double[] DIFFERENCE = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
    };

    private static final double TOLERANCE_VOLTS = 1e-7;
    private static final double LINE_SHARE = 1e-2;
    private static final double FIRST_STEP = 128;
    private static final double SHORTEST_STEP = 0.05;
    private static final double NO_CHARGE_VOLTS = 1e-12;

    private final NeuronColumns columns;
    private final NeuronParameters parameters;
    private final NonlinearParameters nonlinear;
    private final double tolerance;

    /** Potentials of all nets, then W, U_exc and U_inh of all members. */
    private final double[] state = new double[4 * Neurons.COUNT];

    private final double[] next = new double[4 * Neurons.COUNT];
    private final double[][] slopes = new double[STAGES][4 * Neurons.COUNT];
    private final double[] startVolts = new double[Neurons.COUNT];
    private final double[] startSlopes = new double[Neurons.COUNT];
    private final CubicPiece piece = new CubicPiece();
    private CircuitGroup group = CircuitGroup.alone(0);
    private int size;
    private int crosser;
    private boolean resting;
    private double time;
    private double start;
    private long steps;

    SteppedCircuits(NeuronColumns columns, NeuronParameters parameters) {
        this(columns, parameters, TOLERANCE_VOLTS);
    }

    /**
     * Circuits with an accuracy of their own.
     *
     * @param tolerance error of a potential in one step, in volts; that of a synaptic line is a hundredth
     */
    SteppedCircuits(NeuronColumns columns, NeuronParameters parameters, double tolerance) {
        this.tolerance = tolerance;
        this.columns = columns;
        this.parameters = parameters;
        nonlinear = parameters.nonlinear;
    }

    /** How often a state was carried forward. */
    long steps() {
        return steps;
    }

    /** Carries all circuits of a group. */
    void carry(CircuitGroup circuits, double cycle) {
        load(circuits);
        advance(cycle - start);
        int count = group.members.length;
        for (int i = 0; i < count; i++) {
            int neuron = group.members[i];
            columns.v[neuron] = state[group.net[i]];
            columns.w[neuron] = state[group.nets + i];
            columns.uExc[neuron] = state[group.nets + count + i];
            columns.uInh[neuron] = state[group.nets + 2 * count + i];
            columns.since[neuron] = cycle;
        }
    }

    /** Membrane potential of a neuron some cycles after the last thing that happened to its group. */
    double membraneVolts(CircuitGroup circuits, int neuron, double elapsed) {
        look(circuits, elapsed);
        return state[group.net[Arrays.binarySearch(group.members, neuron)]];
    }

    /** State of the adaptation of a neuron some cycles after the last thing that happened to its group. */
    double adaptationVolts(CircuitGroup circuits, int neuron, double elapsed) {
        look(circuits, elapsed);
        return state[group.nets + Arrays.binarySearch(group.members, neuron)];
    }

    /**
     * Looks for the first time that a membrane of a group reaches the level of one of its neurons; {@link #crosser} is
     * that neuron.
     *
     * @param horizon how far to look, in cycles
     * @return cycles from the last thing that happened to the group, or {@link #NONE} within the horizon
     */
    double crossing(CircuitGroup circuits, double horizon, double[] levels) {
        load(circuits);
        double step = FIRST_STEP;
        while (time < horizon) {
            System.arraycopy(state, 0, startVolts, 0, group.nets);
            System.arraycopy(slopes[0], 0, startSlopes, 0, group.nets);
            double from = time;
            step = step(step, horizon);
            double found = firstCrossing(time - from, levels);
            if (found < NONE) {
                return from + found;
            }
        }
        resting = still(horizon);
        return NONE;
    }

    /** Neuron whose level was reached in the last search that found something. */
    int crosser() {
        return crosser;
    }

    /** Whether the last search that found nothing has seen nothing move. */
    boolean resting() {
        return resting;
    }

    private double firstCrossing(double length, double[] levels) {
        double earliest = NONE;
        for (int i = 0; i < group.members.length; i++) {
            double level = levels[group.members[i]];
            if (level < NONE) {
                int net = group.net[i];
                piece.span(startVolts[net], startSlopes[net], state[net], slopes[0][net], length);
                double found = piece.crossing(level);
                if (found < earliest) {
                    earliest = found;
                    crosser = group.members[i];
                }
            }
        }
        return earliest;
    }

    private boolean still(double horizon) {
        int count = group.members.length;
        for (int i = 0; i < count; i++) {
            int neuron = group.members[i];
            if (state[group.nets + count + i] != 0
                    || state[group.nets + 2 * count + i] != 0
                    || Math.abs(state[group.net[i]] - columns.v[neuron])
                            > horizon * MovingCircuits.STILL_VOLTS_PER_CYCLE
                    || Math.abs(state[group.nets + i] - columns.w[neuron])
                            > horizon * MovingCircuits.STILL_VOLTS_PER_CYCLE) {
                return false;
            }
        }
        return true;
    }

    private void look(CircuitGroup circuits, double elapsed) {
        load(circuits);
        advance(elapsed);
    }

    private void load(CircuitGroup circuits) {
        group = circuits;
        start = columns.since[group.members[0]];
        time = 0;
        int count = group.members.length;
        size = group.nets + 3 * count;
        for (int i = 0; i < count; i++) {
            int neuron = group.members[i];
            state[group.net[i]] = columns.v[neuron];
            state[group.nets + i] = columns.w[neuron];
            state[group.nets + count + i] = columns.uExc[neuron];
            state[group.nets + 2 * count + i] = columns.uInh[neuron];
        }
        derive(state, slopes[0]);
    }

    private void advance(double duration) {
        double step = FIRST_STEP;
        while (time < duration) {
            step = step(step, duration);
        }
    }

    /** Takes one step, no longer than wished and not beyond an end; returns the length to try next. */
    private double step(double wished, double end) {
        double pulse = pulseRest();
        double limit = Math.min(end - time, pulse > 0 ? pulse : end - time);
        double h = Math.min(wished, limit);
        double error = attempt(h);
        while (error > 1 && h > SHORTEST_STEP) {
            h *= Math.max(0.2, fitting(error));
            error = attempt(h);
        }
        accept();
        time = h == end - time ? end : time + h;
        boolean pulseEnds = h == pulse;
        if (pulseEnds) {
            derive(state, slopes[0]);
        }
        double growth = error < 1e-4 ? 5 : Math.min(5, fitting(error));
        return Math.max(h * growth, h == limit ? wished : 0);
    }

    /** Cycles until the next pulse to an adaptation ends; 0 if there is none. */
    private double pulseRest() {
        double rest = 0;
        for (int neuron : group.members) {
            double left = columns.pulseEnd[neuron] - start - time;
            if (left > 0 && (rest == 0 || left < rest)) {
                rest = left;
            }
        }
        return rest;
    }

    /** Factor that brings a step to the tolerance; the error grows with its fifth power, the fourth root is careful. */
    private static double fitting(double error) {
        return 0.9 / Math.sqrt(Math.sqrt(error));
    }

    /** Computes the state after a step; returns the estimated error in units of the tolerance. */
    private double attempt(double h) {
        steps++;
        for (int stage = 1; stage < STAGES; stage++) {
            combine(A[stage], stage, h);
            derive(next, slopes[stage]);
        }
        double worst = 0;
        int lines = group.nets + group.members.length;
        for (int i = 0; i < size; i++) {
            double error = 0;
            for (int stage = 0; stage < STAGES; stage++) {
                error += DIFFERENCE[stage] * slopes[stage][i];
            }
            worst = Math.max(worst, Math.abs(error) * h / (i < lines ? tolerance : LINE_SHARE * tolerance));
        }
        return worst;
    }

    private void combine(double[] weights, int stage, double h) {
        System.arraycopy(state, 0, next, 0, size);
        for (int part = 0; part < stage; part++) {
            double weight = weights[part] * h;
            double[] slope = slopes[part];
            for (int i = 0; i < size; i++) {
                next[i] += weight * slope[i];
            }
        }
    }

    /** The last stage of an attempt is the state after the step, and its slope the first of the next step. */
    private void accept() {
        int lines = group.nets + group.members.length;
        boolean cut = false;
        for (int i = 0; i < size; i++) {
            double value = i < lines
                    ? Math.max(0, Math.min(next[i], Neurons.SUPPLY_VOLTS))
                    : next[i] < NO_CHARGE_VOLTS ? 0 : next[i];
            cut |= value != next[i];
            state[i] = value;
        }
        if (cut) {
            derive(state, slopes[0]);
        } else {
            double[] first = slopes[0];
            slopes[0] = slopes[STAGES - 1];
            slopes[STAGES - 1] = first;
        }
    }

    private void derive(double[] at, double[] result) {
        Arrays.fill(result, 0, group.nets, 0);
        int count = group.members.length;
        for (int i = 0; i < count; i++) {
            int neuron = group.members[i];
            double volts = at[group.net[i]];
            double adaptation = at[group.nets + i] - nonlinear.adaptReference[neuron];
            double exc = at[group.nets + count + i];
            double inh = at[group.nets + 2 * count + i];
            double sum = columns.rate[neuron] * (columns.target[neuron] - volts)
                    + columns.excGain[neuron] * exc
                    + columns.inhGain[neuron] * inh
                    - columns.adaptGain[neuron] * adaptation
                    + conductances(neuron, volts, exc, inh)
                    + NonlinearCircuits.overdrive(columns, neuron, volts, exc, inh)
                    + exponential(neuron, volts);
            result[group.net[i]] += group.share[i] * sum;
            result[group.nets + i] = nonlinear.adaptFollow[neuron] * (volts - nonlinear.adaptLeak[neuron])
                    - nonlinear.adaptRate[neuron] * adaptation
                    + (columns.pulseEnd[neuron] > start + time ? nonlinear.adaptPulse[neuron] : 0);
            result[group.nets + count + i] = -parameters.excRate[neuron] * exc;
            result[group.nets + 2 * count + i] = -parameters.inhRate[neuron] * inh;
        }
        for (int pair = 0; pair < group.left.length; pair++) {
            double difference = at[group.right[pair]] - at[group.left[pair]];
            result[group.left[pair]] += group.leftRate[pair] * difference;
            result[group.right[pair]] -= group.rightRate[pair] * difference;
        }
    }

    private double conductances(int neuron, double volts, double exc, double inh) {
        return columns.excConductance[neuron]
                        * (exc + nonlinear.excShift[neuron])
                        * (nonlinear.excReference[neuron] - volts)
                - columns.inhConductance[neuron]
                        * (inh + nonlinear.inhShift[neuron])
                        * (volts - nonlinear.inhReference[neuron]);
    }

    private double exponential(int neuron, double volts) {
        if (columns.expGain[neuron] == 0) {
            return 0;
        }
        double e = Exponential.exp((volts - nonlinear.expVolts[neuron]) * nonlinear.expPerVolt[neuron]);
        return columns.expGain[neuron] * e / (1 + nonlinear.expLimit[neuron] * e);
    }
}
