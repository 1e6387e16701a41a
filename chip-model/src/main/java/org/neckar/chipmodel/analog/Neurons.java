package org.neckar.chipmodel.analog;

import java.util.Arrays;

/**
 * The 512 neuron circuits in motion. Between two things that happen to it a circuit is linear and is carried over any
 * distance in one exact step, with t in cycles and U the drop of the synaptic lines:
 *
 * <pre>{@code
 * U_exc' = -b_exc U_exc            U_inh' = -b_inh U_inh
 * V'     = a (E - V) + g_exc U_exc + g_inh U_inh        (g_inh < 0)
 * }</pre>
 *
 * <p>a and E are those of the leak, or of the reset while the neuron is reset; a static current is part of E. What
 * happens to a circuit: a synaptic event (U jumps), a threshold crossing, the ends of reset and refractory time, a new
 * parameter. Nothing else costs anything: a circuit keeps the cycle at which its state was computed last, and the
 * {@link DueTree} knows who acts next. Everything happens on chip clock cycles, because the fire pulse is taken over by
 * the digital back end at its clock.
 *
 * <p>An event that reaches many neurons carries its whole half at once ({@link HalfSweep}). These neurons then have no
 * exact time of their next crossing but a bound before which there is none; only who gets there without another event
 * is looked at more closely.
 *
 * <p>State lies in columns of primitives; no call allocates.
 */
final class Neurons {
    /** Number of neuron circuits. */
    static final int COUNT = 512;

    /** The membrane cannot leave the supply. */
    static final double SUPPLY_VOLTS = 1.2;

    /** Noise of the comparator, drawn anew for every spike. */
    static final double THRESHOLD_NOISE_VOLTS = 0.001;

    /** Synaptic pulse, in weights of nominal length, that the bypass circuit takes for an event. */
    static final double BYPASS_WEIGHTS = 16;

    private static final int HALF = SynapseArray.SIZE;
    private static final int HALVES = COUNT / HALF;
    private static final byte FREE = 0;
    private static final byte RESET = 1;
    private static final byte HOLDOFF = 2;
    private static final double NO_CHARGE_VOLTS = 1e-18;

    private final NeuronParameters parameters;
    private final NeuronSettings settings;
    private final long noiseStream;
    private final boolean noise;
    private final DueTree due = new DueTree(COUNT);
    private final ThresholdCrossing crossing = new ThresholdCrossing();

    private final NeuronColumns columns = new NeuronColumns();
    private final double[] v = columns.v;
    private final double[] uExc = columns.uExc;
    private final double[] uInh = columns.uInh;
    private final double[] since = columns.since;
    private final double[] rate = columns.rate;
    private final double[] target = columns.target;
    private final double[] excGain = columns.excGain;
    private final double[] inhGain = columns.inhGain;
    private final HalfSweep sweep;
    private final NeuronSet resetting = new NeuronSet();
    private final NeuronSet predicted = new NeuronSet();
    private final NeuronSet oneByOne = new NeuronSet();
    private final double[] sweptTo = new double[HALVES];
    private final double[] fastestRate = new double[HALVES];
    private final long[] boundDue = {Long.MAX_VALUE, Long.MAX_VALUE};
    private final byte[] phase = new byte[COUNT];
    private final boolean[] forced = new boolean[COUNT];
    private final long[] refractoryEnd = new long[COUNT];
    private final double[] thresholdNoise = new double[COUNT];
    private final long[] fireCount = new long[COUNT];
    private long steps;

    Neurons(NeuronParameters parameters, NeuronSettings settings, ModelSettings model) {
        this.parameters = parameters;
        this.settings = settings;
        sweep = new HalfSweep(columns, parameters);
        noise = model.noise();
        noiseStream = CounterRandom.stream(model.trial(), "threshold noise");
        Arrays.fill(phase, FREE);
        for (int neuron = 0; neuron < COUNT; neuron++) {
            drawThreshold(neuron);
            load(neuron);
            v[neuron] = within(target[neuron]);
        }
    }

    /** Quadrant, and block of parameter memory, of a neuron. */
    static int quadrant(int neuron) {
        return neuron / 256 * 2 + neuron % 256 / 128;
    }

    /** Cycle of the next thing a neuron does by itself. */
    long nextDue() {
        return Math.min(due.firstDue(), Math.min(boundDue[0], boundDue[1]));
    }

    /** How often a state was carried forward: the measure of work done. */
    long steps() {
        return steps;
    }

    /**
     * Lets the neuron that is due do what it is due for.
     *
     * @return whether it fired
     */
    boolean act(SpikeSink spikes) {
        long cycle = due.firstDue();
        int half = boundDue[0] <= boundDue[1] ? 0 : 1;
        if (boundDue[half] <= cycle) {
            lookCloser(half);
            return false;
        }
        int neuron = due.first();
        carry(neuron, cycle);
        if (phase[neuron] == FREE || forced[neuron]) {
            fire(neuron, cycle);
            spikes.fired(neuron, cycle);
            return true;
        }
        if (phase[neuron] == RESET && refractoryEnd[neuron] > cycle) {
            phase[neuron] = HOLDOFF;
        } else {
            phase[neuron] = FREE;
        }
        load(neuron);
        schedule(neuron, cycle);
        return false;
    }

    /** Finds the exact crossing of those neurons of a half whose bound is reached. */
    private void lookCloser(int half) {
        long cycle = boundDue[half];
        double earliest = Double.POSITIVE_INFINITY;
        for (int neuron = half * HALF; neuron < (half + 1) * HALF; neuron++) {
            if (columns.bound[neuron] <= cycle) {
                schedule(neuron, cycle);
            }
            earliest = Math.min(earliest, columns.bound[neuron]);
        }
        boundDue[half] = dueOf(earliest);
    }

    private static long dueOf(double bound) {
        return bound < ThresholdCrossing.NEVER ? (long) Math.ceil(bound) : Long.MAX_VALUE;
    }

    private void fire(int neuron, long cycle) {
        forced[neuron] = false;
        fireCount[neuron]++;
        drawThreshold(neuron);
        phase[neuron] = RESET;
        refractoryEnd[neuron] = cycle + settings.refractoryCycles(neuron);
        load(neuron);
        columns.bound[neuron] = Double.POSITIVE_INFINITY;
        predicted.set(neuron, false);
        due.set(neuron, cycle + settings.resetCycles(neuron));
    }

    private void drawThreshold(int neuron) {
        if (noise) {
            long position = fireCount[neuron] * COUNT + neuron;
            thresholdNoise[neuron] = THRESHOLD_NOISE_VOLTS * CounterRandom.normal(noiseStream, position);
        }
    }

    /**
     * Brings all neurons of a half to the cycle of an event, if that can be done at once; then the event calls
     * {@link #drop} for each of its synapses and {@link #settle} at the end.
     *
     * @return whether it was done; otherwise the event calls {@link #charge} for each of its synapses
     */
    boolean sweep(long cycle, int half) {
        int first = half * HALF;
        int end = first + HALF;
        if (!oneByOne.isEmpty(first, end)) {
            return false;
        }
        for (int neuron = resetting.next(first, end); neuron < end; neuron = resetting.next(neuron + 1, end)) {
            carry(neuron, cycle);
        }
        if (fastestRate[half] == 0) {
            fastestRate[half] = parameters.fastestRate(first, end);
        }
        double longest = (cycle - sweptTo[half]) * fastestRate[half];
        if (longest > HalfSweep.LONGEST) {
            for (int neuron = first; neuron < end; neuron++) {
                carry(neuron, cycle);
            }
        } else {
            sweep.carry(first, cycle, longest);
        }
        sweptTo[half] = cycle;
        steps += HALF;
        return true;
    }

    /** One synaptic event on one neuron of a half that was swept. */
    void drop(int neuron, int lines, double weights) {
        if ((lines & 1) != 0) {
            uExc[neuron] += weights * parameters.excStep[neuron];
        }
        if ((lines & 2) != 0) {
            uInh[neuron] += weights * parameters.inhStep[neuron];
        }
    }

    /** Ends an event on a half that was swept. */
    void settle(long cycle, int half) {
        int first = half * HALF;
        int end = first + HALF;
        for (int neuron = predicted.next(first, end); neuron < end; neuron = predicted.next(neuron + 1, end)) {
            due.set(neuron, Long.MAX_VALUE);
            predicted.set(neuron, false);
        }
        boundDue[half] = Math.max(cycle + 1, dueOf(sweep.bound(first, cycle)));
    }

    /** One synaptic event on one neuron. The neuron's own business up to the cycle is done. */
    void charge(long cycle, int neuron, int lines, double weights) {
        carry(neuron, cycle);
        drop(neuron, lines, weights);
        if (weights >= BYPASS_WEIGHTS && phase[neuron] == FREE && bypassed(neuron, lines)) {
            force(cycle, neuron);
        } else if (parameters.comparing[neuron]) {
            schedule(neuron, cycle + 1);
        }
    }

    private boolean bypassed(int neuron, int lines) {
        var config = settings.config(neuron);
        return config.enableFire()
                && (((lines & 1) != 0 && config.enableBypExc()) || ((lines & 2) != 0 && config.enableBypInh()));
    }

    /** Makes a neuron fire at the next cycle, whatever it is doing, if its fire output is on. */
    void force(long cycle, int neuron) {
        if (settings.config(neuron).enableFire()) {
            forced[neuron] = true;
            load(neuron);
            predicted.set(neuron, false);
            due.set(neuron, cycle + 1);
        }
    }

    /** Carries a neuron to the cycle at which its parameters change; call {@link #resume} when they have. */
    void suspend(long cycle, int neuron) {
        carry(neuron, cycle);
    }

    /** Goes on with changed parameters. */
    void resume(long cycle, int neuron) {
        fastestRate[neuron / HALF] = 0;
        load(neuron);
        schedule(neuron, cycle + 1);
    }

    private void load(int neuron) {
        boolean inReset = phase[neuron] == RESET;
        boolean paused = inReset && settings.config(neuron).enablePause();
        rate[neuron] = inReset ? parameters.resetRate[neuron] : parameters.freeRate[neuron];
        target[neuron] = inReset ? parameters.resetTarget[neuron] : parameters.freeTarget[neuron];
        excGain[neuron] = paused ? 0 : parameters.excGain[neuron];
        inhGain[neuron] = paused ? 0 : parameters.inhGain[neuron];
        columns.excResponse[neuron] = excGain[neuron] / (parameters.excRate[neuron] - rate[neuron]);
        columns.inhResponse[neuron] = inhGain[neuron] / (parameters.inhRate[neuron] - rate[neuron]);
        boolean watching = phase[neuron] == FREE && !forced[neuron] && parameters.comparing[neuron];
        columns.level[neuron] = watching ? threshold(neuron) : Double.POSITIVE_INFINITY;
        if (columns.level[neuron] > SUPPLY_VOLTS) {
            columns.level[neuron] = Double.POSITIVE_INFINITY;
        }
        resetting.set(neuron, phase[neuron] == RESET);
        oneByOne.set(neuron, bypasses(neuron) || closeRates(neuron));
    }

    private boolean bypasses(int neuron) {
        var config = settings.config(neuron);
        return config.enableFire() && (config.enableBypExc() || config.enableBypInh());
    }

    private boolean closeRates(int neuron) {
        return Math.abs(parameters.excRate[neuron] - rate[neuron]) < HalfSweep.MIN_RATE_DIFFERENCE
                || Math.abs(parameters.inhRate[neuron] - rate[neuron]) < HalfSweep.MIN_RATE_DIFFERENCE;
    }

    private void schedule(int neuron, long earliest) {
        columns.bound[neuron] = Double.POSITIVE_INFINITY;
        if (forced[neuron]) {
            return;
        }
        if (phase[neuron] == FREE) {
            long crossing = nextCrossing(neuron, earliest);
            due.set(neuron, crossing);
            predicted.set(neuron, crossing < Long.MAX_VALUE);
        } else if (phase[neuron] == HOLDOFF) {
            due.set(neuron, refractoryEnd[neuron]);
        }
    }

    private long nextCrossing(int neuron, long earliest) {
        double level = columns.level[neuron];
        double drive = excGain[neuron] * uExc[neuron];
        if (Math.max(v[neuron], target[neuron]) + drive * parameters.excPeak[neuron] < level) {
            return Long.MAX_VALUE;
        }
        if (v[neuron] >= level) {
            return earliest;
        }
        crossing.membrane(v[neuron], target[neuron], rate[neuron]);
        crossing.currents(
                drive,
                parameters.excRate[neuron],
                parameters.excPeak[neuron],
                inhGain[neuron] * uInh[neuron],
                parameters.inhRate[neuron]);
        double cycles = crossing.first(level);
        steps += crossing.steps();
        if (cycles >= ThresholdCrossing.NEVER) {
            return Long.MAX_VALUE;
        }
        return Math.max(earliest, (long) since[neuron] + (long) Math.ceil(cycles));
    }

    private double threshold(int neuron) {
        return parameters.threshold[neuron] + thresholdNoise[neuron];
    }

    private void carry(int neuron, long cycle) {
        double elapsed = cycle - since[neuron];
        if (elapsed == 0) {
            return;
        }
        steps++;
        double a = rate[neuron];
        double decay = Exponential.exp(-a * elapsed);
        double sum = target[neuron] + (v[neuron] - target[neuron]) * decay;
        double exc = uExc[neuron];
        if (exc != 0) {
            double b = parameters.excRate[neuron];
            double lineDecay = Exponential.exp(-b * elapsed);
            sum += excGain[neuron] * exc * Exponential.response(decay, lineDecay, b - a, elapsed);
            uExc[neuron] = left(exc * lineDecay);
        }
        double inh = uInh[neuron];
        if (inh != 0) {
            double b = parameters.inhRate[neuron];
            double lineDecay = Exponential.exp(-b * elapsed);
            sum += inhGain[neuron] * inh * Exponential.response(decay, lineDecay, b - a, elapsed);
            uInh[neuron] = left(inh * lineDecay);
        }
        v[neuron] = within(sum);
        since[neuron] = cycle;
    }

    private static double left(double u) {
        return u < NO_CHARGE_VOLTS ? 0 : u;
    }

    private static double within(double volts) {
        return Math.max(0, Math.min(volts, SUPPLY_VOLTS));
    }

    private double membraneAt(int neuron, double elapsed) {
        double a = rate[neuron];
        double e = target[neuron];
        double decay = Exponential.exp(-a * elapsed);
        double sum = e + (v[neuron] - e) * decay;
        double exc = excGain[neuron] * uExc[neuron];
        if (exc != 0) {
            double b = parameters.excRate[neuron];
            sum += exc * Exponential.response(decay, Exponential.exp(-b * elapsed), b - a, elapsed);
        }
        double inh = inhGain[neuron] * uInh[neuron];
        if (inh != 0) {
            double b = parameters.inhRate[neuron];
            sum += inh * Exponential.response(decay, Exponential.exp(-b * elapsed), b - a, elapsed);
        }
        return within(sum);
    }

    /** Membrane potential at a time, in cycles, not before the last thing that happened to the neuron. */
    double membraneVolts(int neuron, double time) {
        double elapsed = time - since[neuron];
        return elapsed <= 0 ? v[neuron] : membraneAt(neuron, elapsed);
    }

    /** Drop of the excitatory line at a time, in cycles. */
    double excitatoryDropVolts(int neuron, double time) {
        double elapsed = Math.max(0, time - since[neuron]);
        return uExc[neuron] * Exponential.exp(-parameters.excRate[neuron] * elapsed);
    }

    /** Drop of the inhibitory line at a time, in cycles. */
    double inhibitoryDropVolts(int neuron, double time) {
        double elapsed = Math.max(0, time - since[neuron]);
        return uInh[neuron] * Exponential.exp(-parameters.inhRate[neuron] * elapsed);
    }

    /** Forces the excitatory line to a drop, as a source on a debug line does. */
    void forceExcitatoryDrop(long cycle, int neuron, double volts) {
        suspend(cycle, neuron);
        uExc[neuron] = volts;
        resume(cycle, neuron);
    }

    /** Forces the inhibitory line to a drop. */
    void forceInhibitoryDrop(long cycle, int neuron, double volts) {
        suspend(cycle, neuron);
        uInh[neuron] = volts;
        resume(cycle, neuron);
    }
}
