package org.neckar.chipmodel.analog;

import java.util.Arrays;
import org.neckar.hal.transfer.NonlinearTransfer;

/**
 * Carries the 256 neurons of one half together: what {@link LinearCircuits} does for one circuit at a time, as loops
 * over columns without a branch, which the just-in-time compiler turns into vector instructions. It does so only for
 * short bodies, hence the many loops, and only where all arrays have the same index. Worth while when an event reaches
 * many neurons at once.
 *
 * <p>A circuit is carried in its modes, each of which only decays: both lines, and
 *
 * <pre>{@code
 * M = V - E + k_exc U_exc + k_inh U_inh          k = g / (b - a)
 * }</pre>
 *
 * <p>The exponentials come from one polynomial, right to 5e-9: the arguments are divided by the same power of two until
 * the largest is below 1/8, and the results are squared as often. Plain double arithmetic in a fixed order: the same
 * numbers on every JVM, vectorised or not.
 *
 * <p>Circuits that somebody else carried, charged or changed since the last sweep are strays: the caller carries them
 * to the cycle of the sweep before, one by one.
 */
final class HalfSweep {
    /** Largest product of time and rate that {@link #carry} is asked to cover. */
    static final double LONGEST = 64;

    /** How far safe cycles reach at most. */
    static final int HORIZON_CYCLES = 256;

    private static final int SIZE = SynapseArray.SIZE;
    private static final double LARGEST_ARGUMENT = 1.0 / 8;
    private static final double NO_SLOPE = 1e-30;
    private static final double PER_SUPPLY = 1 / Neurons.SUPPLY_VOLTS;
    private static final double PER_LINEAR_DROP = 1 / NonlinearTransfer.INPUT_LINEAR_VOLTS;

    /** 1 and the potential, with some room for the leak, at which inhibition begins to fade. */
    private static final double ALL_BUT_FULL = 1 + NonlinearTransfer.INHIBITION_FULL_VOLTS + 0.02;

    private static final int SWEEPS_TO_TIDY = 1024;

    private final NeuronColumns columns;
    private final NeuronParameters parameters;
    private final NeuronSet strays = new NeuronSet();
    private final double[] mode = new double[Neurons.COUNT];
    private final double[] decay = new double[Neurons.COUNT];
    private final double[] slope = new double[Neurons.COUNT];
    private final double[] strain = new double[Neurons.COUNT];
    private final NonlinearSweep nonlinear;
    private final NeuronSet doubtful = new NeuronSet();
    private final double[] strayVolts = new double[Neurons.COUNT];
    private final double[] strayExc = new double[Neurons.COUNT];
    private final double[] strayInh = new double[Neurons.COUNT];
    private final double[] strayAdaptation = new double[Neurons.COUNT];
    private int sweeps;

    HalfSweep(NeuronColumns columns, NeuronParameters parameters) {
        this.columns = columns;
        this.parameters = parameters;
        nonlinear = new NonlinearSweep(columns, parameters.nonlinear);
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            stray(neuron);
        }
    }

    /** Somebody else changed a circuit. */
    void stray(int neuron) {
        strays.set(neuron, true);
    }

    /** The circuits that somebody else changed since the last sweep. */
    NeuronSet strays() {
        return strays;
    }

    /**
     * Carries all circuits of a half but the strays.
     *
     * @param half first neuron, and what the half is like
     * @param cycle where to; strays are there already
     * @param cycles distance from the last sweep; times the largest rate up to {@link #LONGEST}
     */
    void carry(HalfTraits half, long cycle, double cycles) {
        int first = half.first();
        setStraysAside(first);
        if (cycles > 0) {
            if (half.nonlinear()) {
                carryNonlinear(half, cycles);
            } else {
                carryModes(half, cycles);
            }
            Arrays.fill(columns.since, first, first + SIZE, (double) cycle);
        }
        takeStraysBack(first);
        sweeps++;
        if (sweeps % SWEEPS_TO_TIDY == 0) {
            tidy(columns.uExc, first);
            tidy(columns.uInh, first);
        }
    }

    private void carryModes(HalfTraits half, double cycles) {
        int first = half.first();
        int halvings = halvings(half, cycles);
        decay(mode, columns.rate, cycles, halvings, first);
        decay(columns.uExc, parameters.excRate, cycles, halvings, first);
        decay(columns.uInh, parameters.inhRate, cycles, halvings, first);
        potentials(first);
    }

    private void carryNonlinear(HalfTraits half, double cycles) {
        int first = half.first();
        int halvings = halvings(half, cycles);
        nonlinear.start(half);
        decay(columns.uExc, parameters.excRate, cycles, halvings, first);
        decay(columns.uInh, parameters.inhRate, cycles, halvings, first);
        exponentials(columns.rate, cycles, halvings, first, decay);
        nonlinear.predict(mode, decay, cycles, halvings, first);
        potentials(first);
        nonlinear.correct(half, mode, decay, cycles);
        nonlinear.doubtful(half, cycles, doubtful);
    }

    private static int halvings(HalfTraits half, double cycles) {
        int halvings = 0;
        double argument = half.fastestRate() * cycles;
        while (argument > LARGEST_ARGUMENT) {
            argument /= 2;
            halvings++;
        }
        return halvings;
    }

    /** Circuits that the last sweep left where they were, because its step was too long for them. */
    NeuronSet doubtful() {
        return doubtful;
    }

    private void setStraysAside(int first) {
        for (int n = strays.next(first, first + SIZE); n < first + SIZE; n = strays.next(n + 1, first + SIZE)) {
            strayVolts[n] = columns.v[n];
            strayExc[n] = columns.uExc[n];
            strayInh[n] = columns.uInh[n];
            strayAdaptation[n] = columns.w[n];
        }
    }

    private void takeStraysBack(int first) {
        for (int n = strays.next(first, first + SIZE); n < first + SIZE; n = strays.next(n + 1, first + SIZE)) {
            columns.v[n] = strayVolts[n];
            columns.uExc[n] = strayExc[n];
            columns.uInh[n] = strayInh[n];
            columns.w[n] = strayAdaptation[n];
            findMode(n);
            nonlinear.refresh(n);
            strays.set(n, false);
            doubtful.set(n, false);
        }
    }

    private void findMode(int n) {
        mode[n] = columns.v[n]
                - columns.target[n]
                + columns.excResponse[n] * columns.uExc[n]
                + columns.inhResponse[n] * columns.uInh[n];
    }

    private void decay(double[] value, double[] rate, double cycles, int halvings, int first) {
        if (halvings == 0) {
            decay(value, rate, cycles, first);
            return;
        }
        if (halvings == 1) {
            decayTwice(value, rate, cycles / 2, first);
            return;
        }
        exponentials(rate, cycles, halvings, first, decay);
        scale(value, decay, first);
    }

    private static void decayTwice(double[] value, double[] rate, double cycles, int first) {
        for (int n = first; n < first + SIZE; n++) {
            double x = rate[n] * cycles;
            double once = 1 - x * (1 - x * (0.5 - x * (1.0 / 6 - x * (1.0 / 24 - x * (1.0 / 120)))));
            value[n] *= once * once;
        }
    }

    /** Computes e^-(rate * cycles), with arguments below 1/8 after some halvings. */
    static void exponentials(double[] rate, double cycles, int halvings, int first, double[] result) {
        exponentials(rate, cycles / (1L << halvings), first, result);
        for (int squaring = 0; squaring < halvings; squaring++) {
            scale(result, result, first);
        }
    }

    private static void decay(double[] value, double[] rate, double cycles, int first) {
        for (int n = first; n < first + SIZE; n++) {
            double x = rate[n] * cycles;
            value[n] *= 1 - x * (1 - x * (0.5 - x * (1.0 / 6 - x * (1.0 / 24 - x * (1.0 / 120)))));
        }
    }

    private static void exponentials(double[] rate, double cycles, int first, double[] result) {
        for (int n = first; n < first + SIZE; n++) {
            double x = rate[n] * cycles;
            result[n] = 1 - x * (1 - x * (0.5 - x * (1.0 / 6 - x * (1.0 / 24 - x * (1.0 / 120)))));
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

    /**
     * Whether an input of a circuit may leave its linear range within the horizon, or a membrane has left the supply;
     * membranes that have are put back.
     */
    boolean findStrains(int first) {
        drops(columns.uExc, columns.uInh, first, strain);
        if (addFalls(strain, columns.v, columns.uInh, parameters.inhFall, first) == 0) {
            return false;
        }
        limit(first);
        return true;
    }

    /** Whether the circuit is one of those found. */
    boolean isStrained(int neuron) {
        return strain[neuron] >= 1;
    }

    private static void drops(double[] exc, double[] inh, int first, double[] strain) {
        for (int n = first; n < first + SIZE; n++) {
            strain[n] = Math.max(exc[n], inh[n]) * PER_LINEAR_DROP;
        }
    }

    private static int addFalls(double[] strain, double[] v, double[] inh, double[] fall, int first) {
        int largest = 0;
        for (int n = first; n < first + SIZE; n++) {
            double low = ALL_BUT_FULL + fall[n] * inh[n] - v[n];
            strain[n] = Math.max(Math.max(strain[n], low), v[n] * PER_SUPPLY);
            largest = Math.max(largest, (int) strain[n]);
        }
        return largest;
    }

    private void limit(int first) {
        for (int n = first; n < first + SIZE; n++) {
            double inside = LinearCircuits.within(columns.v[n]);
            if (inside != columns.v[n]) {
                columns.v[n] = inside;
                findMode(n);
            }
        }
    }

    private static void tidy(double[] drop, int first) {
        for (int n = first; n < first + SIZE; n++) {
            drop[n] = LinearCircuits.left(drop[n]);
        }
    }

    /**
     * Adds the charges of one event to a line of all neurons of a half.
     *
     * @param lines line 1, 2 or both (3)
     * @param charges by column, in weights
     */
    void charge(int first, int lines, float[] charges, double pulse) {
        if ((lines & 1) != 0) {
            charge(columns.uExc, parameters.excStep, charges, pulse, first);
            charge(mode, columns.excModeStep, charges, pulse, first);
        }
        if ((lines & 2) != 0) {
            charge(columns.uInh, parameters.inhStep, charges, pulse, first);
            charge(mode, columns.inhModeStep, charges, pulse, first);
        }
    }

    private static void charge(double[] value, double[] step, float[] charges, double pulse, int first) {
        for (int column = 0; column < SIZE; column++) {
            value[first + column] += charges[column] * pulse * step[first + column];
        }
    }

    /**
     * Cycles in which no circuit of a half, all of them carried to the same cycle, can reach its level. While a
     * membrane driven by excitation and leak rises, it rises ever more slowly, and inhibition, of which at least a part
     * is left within the horizon, lowers it: it stays below its tangent. Currents that are not linear count with the
     * largest values they can have in this time.
     *
     * @param except circuits to leave out
     * @return at most {@link #HORIZON_CYCLES}
     */
    int safeCycles(HalfTraits half, NeuronSet except) {
        int first = half.first();
        double left = Exponential.exp(-half.fastestRate() * HORIZON_CYCLES);
        slopes(columns.rate, columns.target, columns.v, first, slope);
        addExcitation(slope, columns.excGain, columns.uExc, first);
        if (!half.nonlinear()) {
            addInhibition(slope, columns.inhGain, columns.uInh, left, first);
            return Math.min(HORIZON_CYCLES, shortest(columns.level, columns.v, slope, first));
        }
        nonlinear.addLargest(half, slope);
        addInhibition(slope, columns.inhGain, columns.uInh, left, first);
        double[] reach = nonlinear.reach();
        for (int n = except.next(first, first + SIZE); n < first + SIZE; n = except.next(n + 1, first + SIZE)) {
            reach[n] = Double.POSITIVE_INFINITY;
        }
        return Math.min(HORIZON_CYCLES, shortest(reach, slope, first));
    }

    /**
     * Writes down what {@link #safeCycles} found for each circuit, as cycles not before the one of the sweep. A linear
     * circuit stays below its tangent beyond the horizon if no inhibition counts.
     */
    void bounds(HalfTraits half, double cycle, double[] bound) {
        int first = half.first();
        if (half.nonlinear()) {
            bounds(nonlinear.reach(), slope, cycle, first, bound);
            return;
        }
        slopes(columns.rate, columns.target, columns.v, first, decay);
        addExcitation(decay, columns.excGain, columns.uExc, first);
        keepPositive(decay, first);
        longer(columns.level, columns.v, slope, decay, first);
        after(cycle, decay, first, bound);
    }

    private static void bounds(double[] reach, double[] slope, double cycle, int first, double[] bound) {
        for (int n = first; n < first + SIZE; n++) {
            bound[n] = cycle + Math.max(1, Math.min(HORIZON_CYCLES, reach[n] / slope[n]));
        }
    }

    /** Replaces slopes without inhibition by the longer one of the times with and without it. */
    private static void longer(double[] level, double[] v, double[] slope, double[] uninhibited, int first) {
        for (int n = first; n < first + SIZE; n++) {
            double reach = level[n] - v[n];
            uninhibited[n] = Math.max(Math.min(HORIZON_CYCLES, reach / slope[n]), reach / uninhibited[n]);
        }
    }

    private static void after(double cycle, double[] safe, int first, double[] bound) {
        for (int n = first; n < first + SIZE; n++) {
            bound[n] = cycle + Math.max(1, safe[n]);
        }
    }

    /** Finds circuits of a half, swept by a step of some length, of which nothing moves. */
    void still(HalfTraits half, double cycles, NeuronSet result) {
        nonlinear.still(half.first(), cycles, result);
    }

    private static void slopes(double[] rate, double[] target, double[] v, int first, double[] slope) {
        for (int n = first; n < first + SIZE; n++) {
            slope[n] = rate[n] * (target[n] - v[n]);
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

    private static void keepPositive(double[] slope, int first) {
        for (int n = first; n < first + SIZE; n++) {
            slope[n] = Math.max(NO_SLOPE, slope[n]);
        }
    }

    private static int shortest(double[] level, double[] v, double[] slope, int first) {
        int shortest = Integer.MAX_VALUE;
        for (int n = first; n < first + SIZE; n++) {
            shortest = Math.min(shortest, (int) ((float) (level[n] - v[n]) / (float) slope[n]));
        }
        return shortest;
    }

    private static int shortest(double[] reach, double[] slope, int first) {
        int shortest = Integer.MAX_VALUE;
        for (int n = first; n < first + SIZE; n++) {
            shortest = Math.min(shortest, (int) ((float) reach[n] / (float) slope[n]));
        }
        return shortest;
    }
}
