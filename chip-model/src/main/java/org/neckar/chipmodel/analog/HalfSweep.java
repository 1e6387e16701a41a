package org.neckar.chipmodel.analog;

import java.util.Arrays;

/**
 * Carries the 256 neurons of one half together: what {@link LinearCircuits} does for one circuit at a time, as loops
 * over columns without a branch, which the just-in-time compiler turns into vector instructions. It does so only for
 * short bodies, hence the many loops, and only where all arrays have the same index. Worth while when events reach many
 * neurons at once.
 *
 * <p>A circuit is carried in its modes, each of which only decays: both lines, and
 *
 * <pre>{@code
 * M = V - E + k_exc U_exc + k_inh U_inh          k = g / (b - a)
 * }</pre>
 *
 * <p>The exponentials come from polynomials that are 1 at 0 and otherwise as near as their degree allows, right to
 * 5e-10: one for arguments up to 1/4, one for those up to 1. Larger ones are divided by the same power of two, and the
 * results are squared as often. Double arithmetic in a fixed order, with fused multiplications where they are written:
 * the same numbers on every JVM, vectorised or not.
 *
 * <p>Circuits that somebody else carried, charged or changed since the last sweep are strays: the caller carries them
 * to the cycle of the sweep before, one by one. Each of them knows how many of the waiting events it has seen.
 */
final class HalfSweep {
    /** Largest product of time and rate that {@link #carry} is asked to cover. */
    static final double LONGEST = 64;

    private static final int SIZE = SynapseArray.SIZE;

    /** Longest step of circuits that are not linear. */
    private static final double LONGEST_STEP = 256;

    private static final double NEAR = 1.0 / 4;
    private static final double FAR = 1;
    private static final int SWEEPS_TO_TIDY = 1024;

    private final NeuronColumns columns;
    private final NeuronParameters parameters;
    private final NeuronSet strays = new NeuronSet();
    private final int[] seen = new int[Neurons.COUNT];
    private final double[] mode = new double[Neurons.COUNT];
    private final double[] decay = new double[Neurons.COUNT];
    private final NonlinearSweep nonlinear;
    private final NeuronSet doubtful = new NeuronSet();
    private final NeuronSet fallenBack = new NeuronSet();
    private final double[] strayVolts = new double[Neurons.COUNT];
    private final double[] strayExc = new double[Neurons.COUNT];
    private final double[] strayInh = new double[Neurons.COUNT];
    private final double[] strayAdaptation = new double[Neurons.COUNT];
    private final double[] straySince = new double[Neurons.COUNT];
    private final boolean[] currents = new boolean[2];
    private int sweeps;

    HalfSweep(NeuronColumns columns, NeuronParameters parameters) {
        this.columns = columns;
        this.parameters = parameters;
        nonlinear = new NonlinearSweep(columns, parameters.nonlinear);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            stray(neuron);
        }
    }

    /** The part for circuits that are not linear. */
    NonlinearSweep nonlinear() {
        return nonlinear;
    }

    /** Somebody else changes a circuit, from where the last sweep left it or where it was brought since. */
    void stray(int neuron) {
        if (!strays.contains(neuron)) {
            strays.set(neuron, true);
            seen[neuron] = 0;
        }
    }

    /** The circuits that somebody else changed since the last sweep. */
    NeuronSet strays() {
        return strays;
    }

    /** How many of the events that wait a stray has been carried through. */
    int seen(int neuron) {
        return seen[neuron];
    }

    /** A stray has been carried through so many of the events that wait. */
    void seen(int neuron, int events) {
        seen[neuron] = events;
    }

    /**
     * Carries all circuits of a half but the strays through the events that wait.
     *
     * @param half first neuron, and what the half is like
     * @param from cycle of the last sweep
     * @param to where to; strays are there already, and have seen all events; the time since the last sweep times the
     *     largest rate is at most {@link #LONGEST}
     */
    void carry(HalfTraits half, PendingEvents events, double from, double to) {
        int first = half.first();
        followCurrents(half);
        setAside(strays, first);
        int event = 0;
        if (to > from) {
            event = half.nonlinear() ? carryNonlinear(half, events, from, to) : carryLinear(half, events, from, to);
            Arrays.fill(columns.since, first, first + SIZE, to);
        }
        while (event < events.count()) {
            charge(events, event, first);
            event++;
        }
        takeStraysBack(first);
        sweeps++;
        if (sweeps % SWEEPS_TO_TIDY == 0) {
            tidy(columns.uExc, first);
            tidy(columns.uInh, first);
        }
    }

    private void followCurrents(HalfTraits half) {
        int first = half.first();
        if (half.nonlinear() && !currents[first / SIZE]) {
            for (int n = first; n < first + SIZE; n++) {
                nonlinear.refresh(n);
            }
        }
        currents[first / SIZE] = half.nonlinear();
    }

    private int carryLinear(HalfTraits half, PendingEvents events, double from, double to) {
        int next = carryModes(half, events, 0, from, to);
        potentials(half.first());
        return next;
    }

    /** Carries what is linear through the events, from one of them on, before a cycle; returns the first one after. */
    private int carryModes(HalfTraits half, PendingEvents events, int first, double from, double to) {
        double modeAt = from;
        double excAt = from;
        double inhAt = from;
        int event = first;
        while (event < events.count() && events.cycle(event) < to) {
            double cycle = events.cycle(event);
            float[] charges = events.charges(event);
            if (events.excites(event)) {
                receive(columns.uExc, parameters.excRate, half, cycle - excAt, charges, parameters.excStep);
                receive(mode, columns.rate, half, cycle - modeAt, charges, columns.excModeStep);
                excAt = cycle;
                modeAt = cycle;
            }
            if (events.inhibits(event)) {
                receive(columns.uInh, parameters.inhRate, half, cycle - inhAt, charges, parameters.inhStep);
                receive(mode, columns.rate, half, cycle - modeAt, charges, columns.inhModeStep);
                inhAt = cycle;
                modeAt = cycle;
            }
            event++;
        }
        decay(mode, columns.rate, half, to - modeAt);
        decay(columns.uExc, parameters.excRate, half, to - excAt);
        decay(columns.uInh, parameters.inhRate, half, to - inhAt);
        return event;
    }

    /** Lets values decay for some time, after which a charge arrives. */
    private void receive(
            double[] value, double[] rate, HalfTraits half, double cycles, float[] charges, double[] step) {
        double argument = half.fastestRate() * cycles;
        if (argument <= NEAR) {
            decayAndCharge(value, rate, cycles, charges, step, half.first());
        } else if (argument <= FAR) {
            decayFarAndCharge(value, rate, cycles, charges, step, half.first());
        } else {
            decay(value, rate, half, cycles);
            charge(value, charges, step, half.first());
        }
    }

    private static void decayAndCharge(
            double[] value, double[] rate, double cycles, float[] charges, double[] step, int first) {
        for (int n = first; n < first + SIZE; n++) {
            value[n] = Math.fma(value[n], near(-rate[n] * cycles), charges[n] * step[n]);
        }
    }

    private static void decayFarAndCharge(
            double[] value, double[] rate, double cycles, float[] charges, double[] step, int first) {
        for (int n = first; n < first + SIZE; n++) {
            value[n] = Math.fma(value[n], far(-rate[n] * cycles), charges[n] * step[n]);
        }
    }

    /** e^x for x from -1/4 to 0, right to 1.7e-10. */
    private static double near(double x) {
        double low = Math.fma(x, Math.fma(x, 0.00737567036280699, 0.04141015124007745), 0.16663513355637058);
        return Math.fma(x, Math.fma(x, Math.fma(x, low, 0.4999983012452444), 0.9999999702285421), 1);
    }

    /** e^x for x from -1 to 0, right to 5.1e-10. */
    private static double far(double x) {
        double lowest = Math.fma(x, Math.fma(x, 0.00012199417803745904, 0.0012770711198235192), 0.008244711919999082);
        double low = Math.fma(x, Math.fma(x, lowest, 0.04162737348356352), 0.1666572687167857);
        return Math.fma(x, Math.fma(x, Math.fma(x, low, 0.49999892955062986), 0.999999958669447), 1);
    }

    private static void charge(double[] value, float[] charges, double[] step, int first) {
        for (int n = first; n < first + SIZE; n++) {
            value[n] += charges[n] * step[n];
        }
    }

    private void charge(PendingEvents events, int event, int first) {
        float[] charges = events.charges(event);
        if (events.excites(event)) {
            charge(columns.uExc, charges, parameters.excStep, first);
            charge(mode, charges, columns.excModeStep, first);
        }
        if (events.inhibits(event)) {
            charge(columns.uInh, charges, parameters.inhStep, first);
            charge(mode, charges, columns.inhModeStep, first);
        }
    }

    private int carryNonlinear(HalfTraits half, PendingEvents events, double from, double to) {
        int steps = (int) Math.ceil((to - from) / LONGEST_STEP);
        double cycles = (to - from) / steps;
        int event = 0;
        for (int step = 0; step < steps; step++) {
            double end = step == steps - 1 ? to : from + (step + 1) * cycles;
            event = step(half, events, event, from + step * cycles, end);
        }
        return event;
    }

    /** One step of circuits that are not linear; those for which it is too long stay where they were. */
    private int step(HalfTraits half, PendingEvents events, int event, double from, double to) {
        int first = half.first();
        double cycles = to - from;
        nonlinear.start(half);
        int next = carryModes(half, events, event, from, to);
        int halvings = halvings(half, cycles);
        exponentials(columns.rate, cycles, halvings, first, decay);
        nonlinear.predict(mode, decay, cycles, halvings, first);
        potentials(first);
        nonlinear.correct(half, mode, decay, cycles);
        nonlinear.estimate(half, cycles, next > event);
        nonlinear.forget(strays, first);
        nonlinear.forget(fallenBack, first);
        nonlinear.doubtful(first, doubtful);
        int end = first + SIZE;
        for (int n = doubtful.next(first, end); n < end; n = doubtful.next(n + 1, end)) {
            nonlinear.goBack(n);
            columns.since[n] = from;
            setAside(n);
            seen[n] = event;
            fallenBack.set(n, true);
        }
        doubtful.clear(first, end);
        return next;
    }

    private static int halvings(HalfTraits half, double cycles) {
        int halvings = 0;
        double argument = half.fastestRate() * cycles;
        while (argument > FAR) {
            argument /= 2;
            halvings++;
        }
        return halvings;
    }

    /** Circuits that the last sweep left where they were, because a step was too long for them. */
    NeuronSet fallenBack() {
        return fallenBack;
    }

    /** Circuits that had been left have been carried, too. */
    void takeUpFallenBack(int first) {
        for (int n = fallenBack.next(first, first + SIZE); n < first + SIZE; n = fallenBack.next(n + 1, first + SIZE)) {
            takeUp(n);
            fallenBack.set(n, false);
        }
    }

    private void setAside(NeuronSet set, int first) {
        for (int n = set.next(first, first + SIZE); n < first + SIZE; n = set.next(n + 1, first + SIZE)) {
            setAside(n);
        }
    }

    private void setAside(int n) {
        strayVolts[n] = columns.v[n];
        strayExc[n] = columns.uExc[n];
        strayInh[n] = columns.uInh[n];
        strayAdaptation[n] = columns.w[n];
        straySince[n] = columns.since[n];
    }

    private void takeStraysBack(int first) {
        for (int n = strays.next(first, first + SIZE); n < first + SIZE; n = strays.next(n + 1, first + SIZE)) {
            takeBack(n);
            takeUp(n);
        }
        int end = first + SIZE;
        for (int n = fallenBack.next(first, end); n < end; n = fallenBack.next(n + 1, end)) {
            takeBack(n);
            strays.set(n, true);
        }
    }

    private void takeBack(int n) {
        columns.v[n] = strayVolts[n];
        columns.uExc[n] = strayExc[n];
        columns.uInh[n] = strayInh[n];
        columns.w[n] = strayAdaptation[n];
        columns.since[n] = straySince[n];
    }

    /** From here on the sweep carries the circuit. */
    private void takeUp(int n) {
        findMode(n);
        if (currents[n / SIZE]) {
            nonlinear.refresh(n);
        }
        strays.set(n, false);
    }

    private void findMode(int n) {
        mode[n] = columns.v[n]
                - columns.target[n]
                + columns.excResponse[n] * columns.uExc[n]
                + columns.inhResponse[n] * columns.uInh[n];
    }

    private void decay(double[] value, double[] rate, HalfTraits half, double cycles) {
        int first = half.first();
        if (half.fastestRate() * cycles <= NEAR) {
            decay(value, rate, cycles, first);
            return;
        }
        exponentials(rate, cycles, halvings(half, cycles), first, decay);
        scale(value, decay, first);
    }

    private static void decay(double[] value, double[] rate, double cycles, int first) {
        for (int n = first; n < first + SIZE; n++) {
            value[n] *= near(-rate[n] * cycles);
        }
    }

    /** Computes e^-(rate * cycles), with arguments up to 1 after some halvings. */
    static void exponentials(double[] rate, double cycles, int halvings, int first, double[] result) {
        exponentials(rate, cycles / (1L << halvings), first, result);
        for (int squaring = 0; squaring < halvings; squaring++) {
            scale(result, result, first);
        }
    }

    private static void exponentials(double[] rate, double cycles, int first, double[] result) {
        for (int n = first; n < first + SIZE; n++) {
            result[n] = far(-rate[n] * cycles);
        }
    }

    private static void scale(double[] value, double[] factor, int first) {
        for (int n = first; n < first + SIZE; n++) {
            value[n] *= factor[n];
        }
    }

    private void potentials(int first) {
        excite(columns.v, columns.target, mode, columns.excResponse, columns.uExc, first);
        inhibit(columns.v, columns.inhResponse, columns.uInh, first);
    }

    private static void excite(
            double[] v, double[] target, double[] mode, double[] response, double[] drop, int first) {
        for (int n = first; n < first + SIZE; n++) {
            v[n] = target[n] + mode[n] - response[n] * drop[n];
        }
    }

    private static void inhibit(double[] v, double[] response, double[] drop, int first) {
        for (int n = first; n < first + SIZE; n++) {
            v[n] -= response[n] * drop[n];
        }
    }

    private static void tidy(double[] drop, int first) {
        for (int n = first; n < first + SIZE; n++) {
            drop[n] = LinearCircuits.left(drop[n]);
        }
    }

    /** Finds circuits of a half, swept by a step of some length, of which nothing moves. */
    void still(HalfTraits half, double cycles, NeuronSet result) {
        nonlinear.still(half.first(), cycles, result);
    }
}
