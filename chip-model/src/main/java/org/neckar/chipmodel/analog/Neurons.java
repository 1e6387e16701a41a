package org.neckar.chipmodel.analog;

import java.util.Arrays;

/**
 * The 512 neuron circuits in motion. Between two things that happen to it a leaky integrator is linear and is carried
 * over any distance in one exact step, with t in cycles and U the drop of the synaptic lines:
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
 * <p>A neuron with a part that is not linear, or coupled to another one, is stepped instead ({@link SteppedCircuits}),
 * from event to event; in between somebody looks ahead for its next crossing as far as its horizon. Once nothing moves
 * it sleeps until something happens to it.
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
    private static final int NOBODY = -1;
    private static final int BOTH_LINES = 3;
    private static final double WORTH_A_BOUND_CYCLES = 32;
    private static final double FIRST_HORIZON_CYCLES = 512;
    private static final double LAST_HORIZON_CYCLES = 16 * FIRST_HORIZON_CYCLES;

    private final NeuronParameters parameters;
    private final NeuronSettings settings;
    private final long noiseStream;
    private final boolean noise;
    private final DueTree due = new DueTree(COUNT);

    private final NeuronColumns columns = new NeuronColumns();
    private final double[] v = columns.v;
    private final double[] since = columns.since;
    private final double[] rate = columns.rate;
    private final double[] target = columns.target;
    private final HalfSweep sweep;
    private final LinearCircuits linear;
    private final MembraneNets nets;
    private final SteppedCircuits circuits;
    private final boolean[] stepped = new boolean[COUNT];
    private final NeuronSet steppedSet = new NeuronSet();
    private final boolean[] asleep = new boolean[COUNT];
    private final double[] horizon = new double[COUNT];
    private final NeuronSet resetting = new NeuronSet();
    private final NeuronSet predicted = new NeuronSet();
    private final NeuronSet oneByOne = new NeuronSet();
    private final double[] sweptTo = new double[HALVES];
    private final double[] fastestRate = new double[HALVES];
    private final long[] boundDue = {Long.MAX_VALUE, Long.MAX_VALUE};
    private final byte[] phase = new byte[COUNT];
    private final boolean[] forced = new boolean[COUNT];
    private final long[] resetEnd = new long[COUNT];
    private final long[] refractoryEnd = new long[COUNT];
    private final int[] leader = new int[COUNT];
    private final double[] thresholdNoise = new double[COUNT];
    private final long[] fireCount = new long[COUNT];
    private long steps;

    Neurons(NeuronParameters parameters, NeuronSettings settings, ModelSettings model) {
        this.parameters = parameters;
        this.settings = settings;
        sweep = new HalfSweep(columns, parameters);
        linear = new LinearCircuits(columns, parameters);
        nets = new MembraneNets(settings);
        circuits = new SteppedCircuits(columns, parameters);
        noise = model.noise();
        noiseStream = CounterRandom.stream(model.trial(), "threshold noise");
        Arrays.fill(leader, NOBODY);
        Arrays.fill(horizon, FIRST_HORIZON_CYCLES);
        for (int neuron = 0; neuron < COUNT; neuron++) {
            drawThreshold(neuron);
            load(neuron);
            v[neuron] = LinearCircuits.within(target[neuron]);
            columns.w[neuron] = parameters.nonlinear.settledAdaptation(neuron, v[neuron]);
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
        return steps + linear.steps() + circuits.steps();
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
                if (stepped[neuron]) {
                    carry(neuron, cycle);
                    horizon[neuron] = Math.min(2 * horizon[neuron], LAST_HORIZON_CYCLES);
                }
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
        boolean led = leader[neuron] != NOBODY;
        resetEnd[neuron] = led ? resetEnd[leader[neuron]] : cycle + settings.resetCycles(neuron);
        refractoryEnd[neuron] = led ? refractoryEnd[leader[neuron]] : cycle + settings.refractoryCycles(neuron);
        leader[neuron] = NOBODY;
        columns.pulseEnd[neuron] = cycle + settings.adaptationPulseCycles(neuron);
        load(neuron);
        columns.bound[neuron] = Double.POSITIVE_INFINITY;
        predicted.set(neuron, false);
        due.set(neuron, Math.max(cycle + 1, resetEnd[neuron]));
        for (int follower : settings.followers(neuron)) {
            leader[follower] = neuron;
            fireNext(cycle, follower);
        }
        if (stepped[neuron]) {
            schedule(neuron, cycle + 1);
        }
    }

    private void fireNext(long cycle, int neuron) {
        forced[neuron] = true;
        load(neuron);
        predicted.set(neuron, false);
        due.set(neuron, cycle + 1);
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
        carryAll(resetting, cycle, first, end);
        carryAll(steppedSet, cycle, first, end);
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

    private void carryAll(NeuronSet set, long cycle, int first, int end) {
        for (int neuron = set.next(first, end); neuron < end; neuron = set.next(neuron + 1, end)) {
            carry(neuron, cycle);
        }
    }

    /** One synaptic event on one neuron of a half that was swept. */
    void drop(int neuron, int lines, double weights) {
        if ((lines & 1) != 0) {
            columns.uExc[neuron] += weights * parameters.excStep[neuron];
        }
        if ((lines & 2) != 0) {
            columns.uInh[neuron] += weights * parameters.inhStep[neuron];
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
        for (int neuron = steppedSet.next(first, end); neuron < end; neuron = steppedSet.next(neuron + 1, end)) {
            if (nets.group(neuron).firstFrom(first) == neuron) {
                disturb(neuron, cycle + 1);
            }
        }
    }

    /** Something happened to circuits that are stepped; a look ahead is put off while nobody can reach a level. */
    private void disturb(int neuron, long earliest) {
        CircuitGroup group = nets.group(neuron);
        horizon[group.members[0]] = FIRST_HORIZON_CYCLES;
        double safe = circuits.safeCycles(group, FIRST_HORIZON_CYCLES);
        if (safe < WORTH_A_BOUND_CYCLES) {
            schedule(neuron, earliest);
            return;
        }
        asleep[neuron] = false;
        if (!forced[neuron] && phase[neuron] == FREE) {
            due.set(neuron, Long.MAX_VALUE);
            predicted.set(neuron, false);
        }
        bound(neuron, safe);
    }

    private void bound(int neuron, double cycles) {
        columns.bound[neuron] = since[neuron] + cycles;
        boundDue[neuron / HALF] = Math.min(boundDue[neuron / HALF], dueOf(columns.bound[neuron]));
    }

    /** One synaptic event on one neuron. The neuron's own business up to the cycle is done. */
    void charge(long cycle, int neuron, int lines, double weights) {
        carry(neuron, cycle);
        drop(neuron, lines, weights);
        if (weights >= BYPASS_WEIGHTS && phase[neuron] == FREE && settings.bypassed(neuron, lines)) {
            force(cycle, neuron);
        } else if (stepped[neuron]) {
            disturb(neuron, cycle + 1);
        } else if (parameters.comparing[neuron]) {
            schedule(neuron, cycle + 1);
        }
    }

    /** Makes a neuron fire at the next cycle, whatever it is doing, if its fire output is on. */
    void force(long cycle, int neuron) {
        if (settings.config(neuron).enableFire()) {
            leader[neuron] = NOBODY;
            fireNext(cycle, neuron);
        }
    }

    /** Goes on with changed parameters. */
    void resume(long cycle, int neuron) {
        fastestRate[neuron / HALF] = 0;
        nets.group(neuron).evaluate(parameters);
        load(neuron);
        boolean on = parameters.nonlinear.nonlinear[neuron] || nets.coupled(neuron);
        if (on && !stepped[neuron]) {
            columns.w[neuron] = parameters.nonlinear.settledAdaptation(neuron, v[neuron]);
        }
        stepped[neuron] = on;
        steppedSet.set(neuron, on);
        horizon[nets.group(neuron).members[0]] = FIRST_HORIZON_CYCLES;
        schedule(neuron, cycle + 1);
    }

    /**
     * Takes over which membranes are joined. Membranes that become one share their charges.
     *
     * @param cycle when the switches changed
     */
    void rewire(long cycle) {
        CircuitGroup[] before = new CircuitGroup[COUNT];
        for (int neuron = 0; neuron < COUNT; neuron++) {
            carry(neuron, cycle);
            before[neuron] = nets.group(neuron);
        }
        nets.rebuild();
        for (int neuron = 0; neuron < COUNT; neuron++) {
            CircuitGroup group = nets.group(neuron);
            if (group != before[neuron] && group.members[0] == neuron) {
                group.evaluate(parameters);
                group.shareCharges(v);
            }
        }
        for (int neuron = 0; neuron < COUNT; neuron++) {
            if (nets.group(neuron) != before[neuron]) {
                resume(cycle, neuron);
            }
        }
    }

    private void load(int neuron) {
        boolean inReset = phase[neuron] == RESET;
        boolean paused = inReset && settings.config(neuron).enablePause();
        rate[neuron] = inReset ? parameters.resetRate[neuron] : parameters.freeRate[neuron];
        target[neuron] = inReset ? parameters.resetTarget[neuron] : parameters.freeTarget[neuron];
        columns.excGain[neuron] = paused ? 0 : parameters.excGain[neuron];
        columns.inhGain[neuron] = paused ? 0 : parameters.inhGain[neuron];
        NonlinearParameters nonlinear = parameters.nonlinear;
        columns.adaptGain[neuron] = nonlinear.adaptGain[neuron];
        columns.expGain[neuron] = paused ? 0 : nonlinear.expGain[neuron];
        columns.excConductance[neuron] = paused ? 0 : nonlinear.excConductance[neuron];
        columns.inhConductance[neuron] = paused ? 0 : nonlinear.inhConductance[neuron];
        columns.excResponse[neuron] = columns.excGain[neuron] / (parameters.excRate[neuron] - rate[neuron]);
        columns.inhResponse[neuron] = columns.inhGain[neuron] / (parameters.inhRate[neuron] - rate[neuron]);
        boolean watching = phase[neuron] == FREE && !forced[neuron] && parameters.comparing[neuron];
        columns.level[neuron] =
                watching ? parameters.threshold[neuron] + thresholdNoise[neuron] : Double.POSITIVE_INFINITY;
        if (columns.level[neuron] > SUPPLY_VOLTS) {
            columns.level[neuron] = Double.POSITIVE_INFINITY;
        }
        resetting.set(neuron, phase[neuron] == RESET);
        oneByOne.set(neuron, settings.bypassed(neuron, BOTH_LINES) || closeRates(neuron));
    }

    private boolean closeRates(int neuron) {
        return Math.abs(parameters.excRate[neuron] - rate[neuron]) < HalfSweep.MIN_RATE_DIFFERENCE
                || Math.abs(parameters.inhRate[neuron] - rate[neuron]) < HalfSweep.MIN_RATE_DIFFERENCE;
    }

    private void schedule(int neuron, long earliest) {
        if (stepped[neuron]) {
            scheduleStepped(nets.group(neuron), earliest);
            return;
        }
        columns.bound[neuron] = Double.POSITIVE_INFINITY;
        if (forced[neuron]) {
            return;
        }
        if (phase[neuron] == FREE) {
            long crossing = linear.nextCrossing(neuron, earliest);
            due.set(neuron, crossing);
            predicted.set(neuron, crossing < Long.MAX_VALUE);
        } else if (phase[neuron] == HOLDOFF) {
            due.set(neuron, refractoryEnd[neuron]);
        }
    }

    private void scheduleStepped(CircuitGroup group, long earliest) {
        for (int member : group.members) {
            columns.bound[member] = Double.POSITIVE_INFINITY;
            if (!forced[member] && phase[member] == FREE) {
                due.set(member, Long.MAX_VALUE);
                predicted.set(member, false);
            } else if (!forced[member] && phase[member] == HOLDOFF) {
                due.set(member, refractoryEnd[member]);
            }
        }
        int first = group.members[0];
        asleep[first] = false;
        double crossing = circuits.crossing(group, horizon[first]);
        if (crossing < SteppedCircuits.NONE) {
            int neuron = circuits.crosser();
            due.set(neuron, Math.max(earliest, (long) since[neuron] + (long) Math.ceil(crossing)));
            predicted.set(neuron, true);
        } else if (horizon[first] == LAST_HORIZON_CYCLES && circuits.resting()) {
            asleep[first] = true;
        } else {
            bound(first, horizon[first]);
        }
    }

    /** Carries a neuron to a cycle; if its parameters change there, {@link #resume} follows. */
    void carry(int neuron, long cycle) {
        double elapsed = cycle - since[neuron];
        if (elapsed == 0) {
            return;
        }
        if (stepped[neuron]) {
            carryStepped(nets.group(neuron), (double) cycle);
            return;
        }
        linear.carry(neuron, cycle);
    }

    private void carryStepped(CircuitGroup group, double cycle) {
        if (!asleep[group.members[0]]) {
            circuits.carry(group, cycle);
            return;
        }
        for (int member : group.members) {
            since[member] = cycle;
        }
    }

    /** Membrane potential at a time, in cycles, not before the last thing that happened to the neuron. */
    double membraneVolts(int neuron, double time) {
        double elapsed = time - since[neuron];
        if (elapsed <= 0) {
            return v[neuron];
        }
        return moves(neuron)
                ? circuits.membraneVolts(nets.group(neuron), neuron, elapsed)
                : stepped[neuron] ? v[neuron] : linear.membraneVolts(neuron, elapsed);
    }

    /**
     * State of the adaptation at a time, in cycles; that of a membrane at rest if nobody looks at it or is driven by
     * it.
     */
    double adaptationVolts(int neuron, double time) {
        double elapsed = time - since[neuron];
        return elapsed > 0 && moves(neuron)
                ? circuits.adaptationVolts(nets.group(neuron), neuron, elapsed)
                : columns.w[neuron];
    }

    private boolean moves(int neuron) {
        return stepped[neuron] && !asleep[nets.group(neuron).members[0]];
    }

    /** Drop of the excitatory line at a time, in cycles. */
    double excitatoryDropVolts(int neuron, double time) {
        double elapsed = Math.max(0, time - since[neuron]);
        return columns.uExc[neuron] * Exponential.exp(-parameters.excRate[neuron] * elapsed);
    }

    /** Drop of the inhibitory line at a time, in cycles. */
    double inhibitoryDropVolts(int neuron, double time) {
        double elapsed = Math.max(0, time - since[neuron]);
        return columns.uInh[neuron] * Exponential.exp(-parameters.inhRate[neuron] * elapsed);
    }

    /** Forces the excitatory line to a drop, as a source on a debug line does. */
    void forceExcitatoryDrop(long cycle, int neuron, double volts) {
        carry(neuron, cycle);
        columns.uExc[neuron] = volts;
        resume(cycle, neuron);
    }

    /** Forces the inhibitory line to a drop. */
    void forceInhibitoryDrop(long cycle, int neuron, double volts) {
        carry(neuron, cycle);
        columns.uInh[neuron] = volts;
        resume(cycle, neuron);
    }
}
