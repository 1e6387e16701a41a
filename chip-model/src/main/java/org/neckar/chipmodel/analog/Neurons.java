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

    private final double[] v = new double[COUNT];
    private final double[] uExc = new double[COUNT];
    private final double[] uInh = new double[COUNT];
    private final long[] since = new long[COUNT];
    private final double[] rate = new double[COUNT];
    private final double[] target = new double[COUNT];
    private final double[] excGain = new double[COUNT];
    private final double[] inhGain = new double[COUNT];
    private final byte[] phase = new byte[COUNT];
    private final boolean[] forced = new boolean[COUNT];
    private final long[] refractoryEnd = new long[COUNT];
    private final double[] thresholdNoise = new double[COUNT];
    private final long[] fireCount = new long[COUNT];
    private long steps;

    Neurons(NeuronParameters parameters, NeuronSettings settings, ModelSettings model) {
        this.parameters = parameters;
        this.settings = settings;
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
        return due.firstDue();
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
        int neuron = due.first();
        long cycle = due.firstDue();
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

    private void fire(int neuron, long cycle) {
        forced[neuron] = false;
        fireCount[neuron]++;
        drawThreshold(neuron);
        phase[neuron] = RESET;
        refractoryEnd[neuron] = cycle + settings.refractoryCycles(neuron);
        load(neuron);
        due.set(neuron, cycle + settings.resetCycles(neuron));
    }

    private void drawThreshold(int neuron) {
        if (noise) {
            long position = fireCount[neuron] * COUNT + neuron;
            thresholdNoise[neuron] = THRESHOLD_NOISE_VOLTS * CounterRandom.normal(noiseStream, position);
        }
    }

    /** One synaptic event on one neuron. The neuron's own business up to the cycle is done. */
    void charge(long cycle, int neuron, int lines, double weights) {
        carry(neuron, cycle);
        if ((lines & 1) != 0) {
            uExc[neuron] += weights * parameters.excStep[neuron];
        }
        if ((lines & 2) != 0) {
            uInh[neuron] += weights * parameters.inhStep[neuron];
        }
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
            due.set(neuron, cycle + 1);
        }
    }

    /** Carries a neuron to the cycle at which its parameters change; call {@link #resume} when they have. */
    void suspend(long cycle, int neuron) {
        carry(neuron, cycle);
    }

    /** Goes on with changed parameters. */
    void resume(long cycle, int neuron) {
        load(neuron);
        schedule(neuron, cycle + 1);
    }

    private void load(int neuron) {
        boolean resetting = phase[neuron] == RESET;
        boolean paused = resetting && settings.config(neuron).enablePause();
        rate[neuron] = resetting ? parameters.resetRate[neuron] : parameters.freeRate[neuron];
        target[neuron] = resetting ? parameters.resetTarget[neuron] : parameters.freeTarget[neuron];
        excGain[neuron] = paused ? 0 : parameters.excGain[neuron];
        inhGain[neuron] = paused ? 0 : parameters.inhGain[neuron];
    }

    private void schedule(int neuron, long earliest) {
        if (forced[neuron]) {
            return;
        }
        if (phase[neuron] == FREE) {
            due.set(neuron, parameters.comparing[neuron] ? nextCrossing(neuron, earliest) : Long.MAX_VALUE);
        } else if (phase[neuron] == HOLDOFF) {
            due.set(neuron, refractoryEnd[neuron]);
        }
    }

    private long nextCrossing(int neuron, long earliest) {
        double level = threshold(neuron);
        double drive = excGain[neuron] * uExc[neuron];
        if (level > SUPPLY_VOLTS) {
            return Long.MAX_VALUE;
        }
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
        return Math.max(earliest, since[neuron] + (long) Math.ceil(cycles));
    }

    private double threshold(int neuron) {
        return parameters.threshold[neuron] + thresholdNoise[neuron];
    }

    private void carry(int neuron, long cycle) {
        double elapsed = (double) (cycle - since[neuron]);
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
}
