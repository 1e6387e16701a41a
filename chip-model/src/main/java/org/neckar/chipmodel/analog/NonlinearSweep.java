package org.neckar.chipmodel.analog;

/**
 * The part of {@link HalfSweep} for neurons with a current N that is not linear, or with an adaptation: an exponential
 * Runge-Kutta step of second order, through any number of events. The linear part stays exact; N counts first as
 * constant, then, with its value N_p at the end that this gave, as a straight line:
 *
 * <pre>{@code
 * V_p = V_linear + phi_1 N          phi_1 = (1 - e^-at) / a
 * V   = V_p + phi_2 (N_p - N)       phi_2 = (1 - phi_1 / t) / a
 * }</pre>
 *
 * <p>and the same for W. How far off the step may be follows from the last term, and from how the potential is bent on
 * its way ({@link #estimate}); circuits for which it is not good enough are {@link #doubtful} and {@link #goBack} to
 * where they were. N at the end of a step, moved along by its slope, is N at the start of the next one.
 */
final class NonlinearSweep {
    /** Error of a step up to which a circuit need not be carried with more care. */
    private static final double TOLERANCE_VOLTS = 1e-5;

    private static final double PER_TOLERANCE = 1 / TOLERANCE_VOLTS;

    private static final int SIZE = SynapseArray.SIZE;
    private static final double LARGEST_GROWTH = 1.05 * Math.E;
    private static final double LOWEST_EXPONENT = -30;

    /** A level that nobody reaches. */
    static final double FAR_VOLTS = 2 * Neurons.SUPPLY_VOLTS;

    /** Part of the step that potentials are off a straight line, times their slope: events come from both sides. */
    private static final double BENT_BY_EVENTS = 1.0 / 20;

    private static final double RATES = 2.0 / 3;
    private static final double ROOT = 1.0 / 256;

    private final NeuronColumns columns;
    private final NonlinearParameters parameters;
    private final double[] startVolts = new double[Neurons.COUNT];
    private final double[] startAdaptation = new double[Neurons.COUNT];
    private final double[] startExc = new double[Neurons.COUNT];
    private final double[] startInh = new double[Neurons.COUNT];
    private final double[] startCurrent = new double[Neurons.COUNT];
    private final double[] exponential = new double[Neurons.COUNT];
    private final double[] current = new double[Neurons.COUNT];
    private final double[] correction = new double[Neurons.COUNT];
    private final double[] decay = new double[Neurons.COUNT];
    private final double[] conductance = new double[Neurons.COUNT];
    private final double[] reach = new double[Neurons.COUNT];
    private final double[] drive = new double[Neurons.COUNT];
    private final double[] errors = new double[Neurons.COUNT];

    NonlinearSweep(NeuronColumns columns, NonlinearParameters parameters) {
        this.columns = columns;
        this.parameters = parameters;
    }

    /** How far each membrane of a half can rise while its safe cycles hold, in volts; see {@link #addLargest}. */
    double[] reach() {
        return reach;
    }

    /** Remembers where the circuits of a half start from, and the currents there. */
    void start(HalfTraits half) {
        int first = half.first();
        System.arraycopy(columns.v, first, startVolts, first, SIZE);
        System.arraycopy(columns.w, first, startAdaptation, first, SIZE);
        System.arraycopy(columns.uExc, first, startExc, first, SIZE);
        System.arraycopy(columns.uInh, first, startInh, first, SIZE);
        if (half.conductances()) {
            currents(half);
        }
        System.arraycopy(current, first, startCurrent, first, SIZE);
    }

    /**
     * Adds to the modes of the membranes, which have decayed, what the currents contribute if they stay as they are,
     * and carries the adaptations.
     *
     * @param decays e^-at of the membranes
     */
    void predict(double[] mode, double[] decays, double cycles, int halvings, int first) {
        contribute(mode, decays, columns.inverseRate, startCurrent, first);
        HalfSweep.exponentials(parameters.adaptRate, cycles, halvings, first, decay);
        relaxAdaptation(parameters.settledAtGround, parameters.settledPerVolt, startVolts, first);
    }

    private static void contribute(double[] mode, double[] decay, double[] inverseRate, double[] current, int first) {
        for (int n = first; n < first + SIZE; n++) {
            mode[n] += (1 - decay[n]) * inverseRate[n] * current[n];
        }
    }

    private void relaxAdaptation(double[] atGround, double[] perVolt, double[] volts, int first) {
        double[] w = columns.w;
        double[] left = decay;
        for (int n = first; n < first + SIZE; n++) {
            double settled = atGround[n] + perVolt[n] * volts[n];
            w[n] = settled + (w[n] - settled) * left[n];
        }
    }

    /** Takes into account how the currents changed from the start to what {@link #predict} led to. */
    void correct(HalfTraits half, double[] mode, double[] decays, double cycles) {
        int first = half.first();
        correctAdaptation(parameters.settledPerVolt, parameters.adaptInverse, 1 / cycles, first);
        currents(half);
        corrections(decays, columns.inverseRate, 1 / cycles, first);
        add(mode, correction, first);
        add(columns.v, correction, first);
        followCorrection(current, exponential, parameters.expPerVolt, first);
    }

    private void correctAdaptation(double[] perVolt, double[] inverseRate, double perCycle, int first) {
        double[] v = columns.v;
        double[] w = columns.w;
        double[] left = decay;
        double[] begin = startVolts;
        for (int n = first; n < first + SIZE; n++) {
            double share = 1 - (1 - left[n]) * inverseRate[n] * perCycle;
            w[n] += share * perVolt[n] * (v[n] - begin[n]);
        }
        for (int n = first; n < first + SIZE; n++) {
            w[n] = Math.max(0, Math.min(w[n], Neurons.SUPPLY_VOLTS));
        }
    }

    private void corrections(double[] decays, double[] inverseRate, double perCycle, int first) {
        double[] before = startCurrent;
        double[] after = current;
        double[] result = correction;
        for (int n = first; n < first + SIZE; n++) {
            double share = 1 - (1 - decays[n]) * inverseRate[n] * perCycle;
            result[n] = share * inverseRate[n] * (after[n] - before[n]);
        }
    }

    private void followCorrection(double[] current, double[] exponential, double[] perVolt, int first) {
        double[] moved = correction;
        for (int n = first; n < first + SIZE; n++) {
            current[n] += exponential[n] * perVolt[n] * moved[n];
        }
    }

    /** Somebody else changed a circuit: finds its current anew. */
    void refresh(int n) {
        double e = Exponential.exp((columns.v[n] - parameters.expVolts[n]) * parameters.expPerVolt[n]);
        exponential[n] = columns.expGain[n] * e / (1 + parameters.expLimit[n] * e);
        current[n] = exponential[n] - columns.adaptGain[n] * (columns.w[n] - parameters.adaptReference[n]);
    }

    /**
     * Estimates how far off the last step is. A current that follows the membrane is not a straight line in time: first
     * because it is not one over the potential, then because the potential, bent by events and lines, is not one.
     *
     * @param cycles length of the step
     * @param events whether there were events on the way
     */
    void estimate(HalfTraits half, double cycles, boolean events) {
        int first = half.first();
        double rate = half.conductances() ? RATES * half.fastestRate() * cycles : 0;
        double bend = events ? cycles * BENT_BY_EVENTS : cycles * cycles * half.fastestRate() * (1.0 / 8);
        drives(columns.excGain, columns.uExc, columns.inhGain, columns.uInh, first, drive);
        addLeaks(columns.rate, columns.target, columns.v, cycles, first, drive);
        errors(exponential, parameters.expPerVolt, correction, cycles, rate, first);
        addBends(exponential, parameters.expPerVolt, parameters.adaptBack, cycles, bend, first);
    }

    /** The last step means nothing to some circuits of a half. */
    void forget(NeuronSet circuits, int first) {
        int end = first + SIZE;
        for (int n = circuits.next(first, end); n < end; n = circuits.next(n + 1, end)) {
            errors[n] = 0;
        }
    }

    /** Finds circuits of a half for which the last step was too long. */
    void doubtful(int first, NeuronSet result) {
        if (worst(errors, first) == 0) {
            return;
        }
        for (int n = first; n < first + SIZE; n++) {
            if (errors[n] * PER_TOLERANCE >= 1) {
                result.set(n, true);
            }
        }
    }

    /** Finds circuits of a half of which nothing moved in the last step. */
    void still(int first, double cycles, NeuronSet result) {
        double most = cycles * MovingCircuits.STILL_VOLTS_PER_CYCLE;
        for (int n = first; n < first + SIZE; n++) {
            boolean still = Math.abs(columns.v[n] - startVolts[n]) < most
                    && Math.abs(columns.w[n] - startAdaptation[n]) < most
                    && columns.uExc[n] < most
                    && columns.uInh[n] < most;
            result.set(n, still);
        }
    }

    /** Back to where the last step started. */
    void goBack(int n) {
        columns.v[n] = startVolts[n];
        columns.w[n] = startAdaptation[n];
        columns.uExc[n] = startExc[n];
        columns.uInh[n] = startInh[n];
    }

    private static void drives(
            double[] excGain, double[] exc, double[] inhGain, double[] inh, int first, double[] drive) {
        for (int n = first; n < first + SIZE; n++) {
            drive[n] = excGain[n] * exc[n] - inhGain[n] * inh[n];
        }
    }

    private static void addLeaks(double[] rate, double[] target, double[] v, double cycles, int first, double[] drive) {
        for (int n = first; n < first + SIZE; n++) {
            drive[n] += Math.abs(target[n] - v[n]) * rate[n] * rate[n] * 0.5 * cycles;
        }
    }

    private void errors(
            double[] exponential, double[] perVolt, double[] correction, double cycles, double rate, int first) {
        double[] result = errors;
        double third = cycles * (1.0 / 3);
        for (int n = first; n < first + SIZE; n++) {
            result[n] = Math.abs(correction[n]) * Math.min(1, exponential[n] * perVolt[n] * third + rate);
        }
    }

    private void addBends(
            double[] exponential, double[] perVolt, double[] adaptBack, double cycles, double bend, int first) {
        double[] result = errors;
        double[] steep = drive;
        double half = 0.5 * cycles;
        for (int n = first; n < first + SIZE; n++) {
            double following = exponential[n] * perVolt[n] + adaptBack[n] * half;
            result[n] += half * bend * steep[n] * following;
        }
    }

    private static int worst(double[] errors, int first) {
        int worst = 0;
        for (int n = first; n < first + SIZE; n++) {
            worst = Math.max(worst, (int) (errors[n] * PER_TOLERANCE));
        }
        return worst;
    }

    private void currents(HalfTraits half) {
        int first = half.first();
        exponents(columns.v, parameters.expVolts, parameters.expPerVolt, first, exponential);
        roots(exponential, first);
        raise(exponential, first);
        saturate(exponential, columns.expGain, parameters.expLimit, first);
        adapt(current, exponential, columns.adaptGain, columns.w, parameters.adaptReference, first);
        if (half.conductances()) {
            conduct(columns.excConductance, columns.uExc, parameters.excShift, parameters.excReference, first);
            conduct(columns.inhConductance, columns.uInh, parameters.inhShift, parameters.inhReference, first);
        }
    }

    private static void exponents(double[] v, double[] middle, double[] perVolt, int first, double[] result) {
        for (int n = first; n < first + SIZE; n++) {
            result[n] = Math.max(LOWEST_EXPONENT, (v[n] - middle[n]) * perVolt[n]) * ROOT;
        }
    }

    private static void roots(double[] e, int first) {
        for (int n = first; n < first + SIZE; n++) {
            double x = e[n];
            e[n] = 1 + x * (1 + x * (0.5 + x * (1.0 / 6 + x * (1.0 / 24 + x * (1.0 / 120 + x * (1.0 / 720))))));
        }
    }

    private static void raise(double[] e, int first) {
        for (int n = first; n < first + SIZE; n++) {
            double to2 = e[n] * e[n];
            double to4 = to2 * to2;
            double to8 = to4 * to4;
            double to16 = to8 * to8;
            double to32 = to16 * to16;
            double to64 = to32 * to32;
            double to128 = to64 * to64;
            e[n] = to128 * to128;
        }
    }

    private static void saturate(double[] e, double[] gain, double[] limit, int first) {
        for (int n = first; n < first + SIZE; n++) {
            e[n] = gain[n] * e[n] / (1 + limit[n] * e[n]);
        }
    }

    private static void adapt(
            double[] result, double[] exponential, double[] gain, double[] w, double[] reference, int first) {
        for (int n = first; n < first + SIZE; n++) {
            result[n] = exponential[n] - gain[n] * (w[n] - reference[n]);
        }
    }

    private void conduct(double[] gain, double[] drop, double[] shift, double[] reversal, int first) {
        double[] v = columns.v;
        double[] sum = current;
        for (int n = first; n < first + SIZE; n++) {
            sum[n] += gain[n] * (drop[n] + shift[n]) * (reversal[n] - v[n]);
        }
    }

    private static void add(double[] sum, double[] value, int first) {
        for (int n = first; n < first + SIZE; n++) {
            sum[n] += value[n];
        }
    }

    /**
     * Adds to slopes the largest that the currents can become within a horizon, in cycles, while a membrane rises by
     * its {@link #reach}: up to its level, or by one slope of its exponential current.
     */
    void addLargest(HalfTraits half, double[] slope, double horizon) {
        int first = half.first();
        reaches(columns.lowest, columns.v, parameters.reach, first, reach);
        addLargestExponentials(slope, exponential, first);
        furthest(parameters.adaptFollow, columns.v, parameters.adaptLeak, reach, first, conductance);
        addLargestAdaptations(slope, horizon, first);
        if (half.conductances()) {
            addLargestConductances(
                    slope, columns.excConductance, columns.uExc, parameters.excShift, parameters.excReference, first);
            addLargestConductances(
                    slope, columns.inhConductance, columns.uInh, parameters.inhShift, parameters.inhReference, first);
        }
    }

    private static void reaches(double[] level, double[] v, double[] most, int first, double[] reach) {
        for (int n = first; n < first + SIZE; n++) {
            reach[n] = Math.min(Math.min(level[n], FAR_VOLTS) - v[n], most[n]);
        }
    }

    private static void addLargestExponentials(double[] slope, double[] exponential, int first) {
        for (int n = first; n < first + SIZE; n++) {
            slope[n] += LARGEST_GROWTH * exponential[n];
        }
    }

    private void addLargestAdaptations(double[] slope, double horizon, int first) {
        double[] drift = conductance;
        double[] gain = columns.adaptGain;
        double[] rate = parameters.adaptRate;
        double[] reference = parameters.adaptReference;
        double[] w = columns.w;
        for (int n = first; n < first + SIZE; n++) {
            double below = reference[n] - w[n];
            slope[n] += gain[n] * (below + horizon * (drift[n] + rate[n] * Math.abs(below)));
        }
    }

    private void addLargestConductances(
            double[] slope, double[] gain, double[] drop, double[] shift, double[] reversal, int first) {
        largestConductances(gain, drop, shift, first, conductance);
        furthest(conductance, columns.v, reversal, reach, first, conductance);
        add(slope, conductance, first);
    }

    private static void largestConductances(double[] gain, double[] drop, double[] shift, int first, double[] result) {
        for (int n = first; n < first + SIZE; n++) {
            result[n] = gain[n] * (drop[n] + Math.abs(shift[n]));
        }
    }

    private static void furthest(double[] gain, double[] v, double[] from, double[] reach, int first, double[] result) {
        for (int n = first; n < first + SIZE; n++) {
            result[n] = Math.abs(gain[n]) * (Math.abs(v[n] - from[n]) + reach[n]);
        }
    }
}
