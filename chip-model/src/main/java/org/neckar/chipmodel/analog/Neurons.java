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
 * <p>A neuron with a part that is not linear, or coupled to another one, or with an input beyond its linear range, is
 * integrated instead ({@link MovingCircuits}), from event to event; in between somebody looks ahead for its next
 * crossing as far as its horizon. Once nothing moves it sleeps until something happens to it.
 *
 * <p>An event that reaches many neurons carries its whole half at once ({@link HalfSweep}). These neurons then have no
 * exact time of their next crossing but a bound before which there is none; only who gets there without another event
 * is looked at more closely.
 *
 * <p>Noise gives a neuron another level from time to time ({@link ThresholdNoise}); who stays below the lowest of them
 * need not know.
 *
 * <p>This class knows what happens to circuits and when; what they are in between is with {@link Circuits}. State lies
 * in columns of primitives; only new switches between membranes allocate.
 */
final class Neurons {
    /** Number of neuron circuits. */
    static final int COUNT = 512;

    /** The membrane cannot leave the supply. */
    static final double SUPPLY_VOLTS = 1.2;

    /** Synaptic pulse, in weights of nominal length, that the bypass circuit takes for an event. */
    static final double BYPASS_WEIGHTS = 16;

    private static final int HALF = SynapseArray.SIZE;
    private static final byte FREE = 0;
    private static final byte RESET = 1;
    private static final byte HOLDOFF = 2;
    private static final int NOBODY = -1;
    private static final int BOTH_LINES = 3;
    private static final double WORTH_A_BOUND_CYCLES = 32;
    private static final int WORTH_A_SWEEP = 16;

    private final NeuronParameters parameters;
    private final NeuronSettings settings;
    private final ThresholdNoise noise;
    private final DueTree due = new DueTree(COUNT);

    private final Circuits circuits;
    private final NeuronColumns columns;
    private final MovingCircuits moving;
    private final CrossingBounds bounds;
    private final NeuronSet predicted = new NeuronSet();
    private final NeuronSet oneByOne = new NeuronSet();
    private final NeuronSet still = new NeuronSet();
    private final byte[] phase = new byte[COUNT];
    private final boolean[] forced = new boolean[COUNT];
    private final long[] resetEnd = new long[COUNT];
    private final long[] refractoryEnd = new long[COUNT];
    private final int[] leader = new int[COUNT];
    private final double[] levels = new double[COUNT];

    Neurons(NeuronParameters parameters, NeuronSettings settings, ModelSettings model) {
        this.parameters = parameters;
        this.settings = settings;
        circuits = new Circuits(parameters, settings);
        columns = circuits.columns();
        moving = circuits.moving();
        bounds = new CrossingBounds(circuits.sweep());
        noise = new ThresholdNoise(model);
        Arrays.fill(leader, NOBODY);
        for (int neuron = 0; neuron < COUNT; neuron++) {
            load(neuron);
            columns.v[neuron] = LinearCircuits.within(columns.target[neuron]);
            columns.w[neuron] = parameters.nonlinear.settledAdaptation(neuron, columns.v[neuron]);
        }
    }

    /** Quadrant, and block of parameter memory, of a neuron. */
    static int quadrant(int neuron) {
        return neuron / 256 * 2 + neuron % 256 / 128;
    }

    /** Cycle of the next thing a neuron does by itself. */
    long nextDue() {
        return Math.min(due.firstDue(), Math.min(bounds.due(0), bounds.due(1)));
    }

    /** How often a state was carried forward: the measure of work done. */
    long steps() {
        return circuits.steps();
    }

    /**
     * Lets the neuron that is due do what it is due for.
     *
     * @return whether it fired
     */
    boolean act(SpikeSink spikes) {
        long cycle = due.firstDue();
        int half = bounds.due(0) <= bounds.due(1) ? 0 : 1;
        if (bounds.due(half) <= cycle) {
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
        long cycle = bounds.due(half);
        int end = (half + 1) * HALF;
        forgetLevels(cycle);
        circuits.findLateStrains(half, cycle);
        if (circuits.traits(half).nonlinear() && bounds.count(half, cycle, WORTH_A_SWEEP) == WORTH_A_SWEEP) {
            sweepAtRest(cycle, half);
            return;
        }
        for (int n = bounds.next(half * HALF, half, cycle); n < end; n = bounds.next(n + 1, half, cycle)) {
            boolean far = moving.contains(n) && moving.lookFurther(n, cycle);
            if (far || noise.end((long) columns.since[n]) <= cycle) {
                carry(n, cycle);
            }
            schedule(n, cycle);
        }
        bounds.lookedAt(half, cycle);
    }

    private void fire(int neuron, long cycle) {
        forced[neuron] = false;
        phase[neuron] = RESET;
        boolean led = leader[neuron] != NOBODY;
        resetEnd[neuron] = led ? resetEnd[leader[neuron]] : cycle + settings.resetCycles(neuron);
        refractoryEnd[neuron] = led ? refractoryEnd[leader[neuron]] : cycle + settings.refractoryCycles(neuron);
        leader[neuron] = NOBODY;
        circuits.pulse(neuron, cycle + settings.adaptationPulseCycles(neuron));
        load(neuron);
        bounds.clear(neuron);
        predicted.set(neuron, false);
        due.set(neuron, Math.max(cycle + 1, resetEnd[neuron]));
        for (int follower : settings.followers(neuron)) {
            leader[follower] = neuron;
            fireNext(cycle, follower);
        }
        if (moving.contains(neuron)) {
            schedule(neuron, cycle + 1);
        }
    }

    private void fireNext(long cycle, int neuron) {
        forced[neuron] = true;
        load(neuron);
        predicted.set(neuron, false);
        due.set(neuron, cycle + 1);
    }

    /**
     * An event that reaches many neurons of a half, if it can be done at once; otherwise the event calls
     * {@link #charge} for each of its synapses.
     *
     * @param charges by column, in weights
     * @return whether it was done
     */
    boolean charge(long cycle, int half, int lines, float[] charges, double pulse) {
        if (!oneByOne.isEmpty(half * HALF, (half + 1) * HALF)) {
            return false;
        }
        forgetLevels(cycle);
        circuits.sweep(half, cycle);
        circuits.charge(half, lines, charges, pulse);
        settle(cycle, half);
        return true;
    }

    /** Nothing happened, but too many neurons want to be looked at one by one; those that rest need not be any more. */
    private void sweepAtRest(long cycle, int half) {
        double from = circuits.sweptTo(half);
        circuits.sweep(half, cycle);
        settle(cycle, half);
        circuits.sweep().still(circuits.traits(half), cycle - from, still);
        int end = (half + 1) * HALF;
        for (int neuron = still.next(half * HALF, end); neuron < end; neuron = still.next(neuron + 1, end)) {
            if (moving.contains(neuron) && !circuits.carriedAlone().contains(neuron)) {
                moving.sleep(neuron);
                bounds.clear(neuron);
            }
        }
    }

    /** Ends an event on a half that was swept. */
    private void settle(long cycle, int half) {
        int first = half * HALF;
        int end = first + HALF;
        for (int neuron = predicted.next(first, end); neuron < end; neuron = predicted.next(neuron + 1, end)) {
            due.set(neuron, Long.MAX_VALUE);
            predicted.set(neuron, false);
        }
        NeuronSet alone = circuits.carriedAlone();
        HalfTraits traits = circuits.traits(half);
        bounds.swept(traits, cycle, circuits.sweep().safeCycles(traits, alone));
        for (int neuron = alone.next(first, end); neuron < end; neuron = alone.next(neuron + 1, end)) {
            if (moving.firstFrom(neuron, first) == neuron) {
                disturb(neuron, cycle + 1);
            }
        }
    }

    /** Something happened to circuits that are stepped; a look ahead is put off while nobody can reach a level. */
    private void disturb(int neuron, long earliest) {
        moving.wake(neuron);
        double safe = moving.safeCycles(neuron);
        if (safe < WORTH_A_BOUND_CYCLES) {
            schedule(neuron, earliest);
            return;
        }
        if (!forced[neuron] && phase[neuron] == FREE) {
            due.set(neuron, Long.MAX_VALUE);
            predicted.set(neuron, false);
        }
        bounds.set(neuron, columns.since[neuron] + safe);
    }

    /** One synaptic event on one neuron. The neuron's own business up to the cycle is done. */
    void charge(long cycle, int neuron, int lines, double weights) {
        carry(neuron, cycle);
        circuits.charge(neuron, lines, weights);
        if (weights >= BYPASS_WEIGHTS && phase[neuron] == FREE && settings.bypassed(neuron, lines)) {
            force(cycle, neuron);
        } else if (moving.contains(neuron)) {
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
        circuits.nets().group(neuron).evaluate(parameters);
        load(neuron);
        circuits.changed(neuron);
        schedule(neuron, cycle + 1);
    }

    /**
     * Takes over which membranes are joined. Membranes that become one share their charges.
     *
     * @param cycle when the switches changed
     */
    void rewire(long cycle) {
        MembraneNets nets = circuits.nets();
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
                group.shareCharges(columns.v);
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
        columns.rate[neuron] = inReset ? parameters.resetRate[neuron] : parameters.freeRate[neuron];
        columns.inverseRate[neuron] = 1 / columns.rate[neuron];
        columns.target[neuron] = inReset ? parameters.resetTarget[neuron] : parameters.freeTarget[neuron];
        columns.excGain[neuron] = paused ? 0 : parameters.excGain[neuron];
        columns.inhGain[neuron] = paused ? 0 : parameters.inhGain[neuron];
        NonlinearParameters nonlinear = parameters.nonlinear;
        columns.adaptGain[neuron] = nonlinear.adaptGain[neuron];
        columns.expGain[neuron] = paused ? 0 : nonlinear.expGain[neuron];
        columns.excConductance[neuron] = paused ? 0 : nonlinear.excConductance[neuron];
        columns.inhConductance[neuron] = paused ? 0 : nonlinear.inhConductance[neuron];
        columns.excResponse[neuron] = columns.excGain[neuron] / (parameters.excRate[neuron] - columns.rate[neuron]);
        columns.inhResponse[neuron] = columns.inhGain[neuron] / (parameters.inhRate[neuron] - columns.rate[neuron]);
        columns.excModeStep[neuron] = columns.excResponse[neuron] * parameters.excStep[neuron];
        columns.inhModeStep[neuron] = columns.inhResponse[neuron] * parameters.inhStep[neuron];
        boolean watching = phase[neuron] == FREE && !forced[neuron] && parameters.comparing[neuron];
        double lowest = watching ? noise.lowest(parameters.threshold[neuron]) : Double.POSITIVE_INFINITY;
        columns.lowest[neuron] = lowest > SUPPLY_VOLTS ? Double.POSITIVE_INFINITY : lowest;
        columns.level[neuron] = columns.lowest[neuron];
        bounds.limited().set(neuron, false);
        circuits.loaded(neuron, inReset);
        oneByOne.set(neuron, settings.bypassed(neuron, BOTH_LINES));
    }

    private void schedule(int neuron, long earliest) {
        if (moving.contains(neuron)) {
            scheduleMoving(neuron, earliest);
            return;
        }
        bounds.clear(neuron);
        if (forced[neuron]) {
            return;
        }
        if (phase[neuron] == FREE) {
            scheduleLinear(neuron, earliest);
        } else if (phase[neuron] == HOLDOFF) {
            due.set(neuron, refractoryEnd[neuron]);
        }
    }

    private void scheduleLinear(int neuron, long earliest) {
        LinearCircuits linear = circuits.linear();
        double lowest = columns.lowest[neuron];
        long end = noise.end(earliest);
        long crossing = linear.nextCrossing(neuron, earliest, lowest);
        if (crossing < end && end < Long.MAX_VALUE) {
            double level = noise.level(neuron, lowest, earliest);
            crossing = linear.nextCrossing(neuron, earliest, level);
            if (crossing >= end) {
                know(neuron, level, end);
                crossing =
                        linear.settling(neuron) ? noise.firstBelow(neuron, lowest, columns.target[neuron], end) : end;
            }
        }
        boolean certain = crossing < end;
        due.set(neuron, certain ? crossing : Long.MAX_VALUE);
        predicted.set(neuron, certain);
        if (!certain && crossing < Long.MAX_VALUE) {
            bounds.set(neuron, (double) crossing);
        }
    }

    /** The level of a neuron is known until a cycle; a sweep need not take it for lower. */
    private void know(int neuron, double level, long until) {
        if (bounds.limit() != until) {
            forgetLevels();
        }
        columns.level[neuron] = level;
        bounds.limited().set(neuron, true);
        bounds.limit(until);
    }

    private void forgetLevels() {
        NeuronSet known = bounds.limited();
        for (int neuron = known.next(0, COUNT); neuron < COUNT; neuron = known.next(neuron + 1, COUNT)) {
            columns.level[neuron] = columns.lowest[neuron];
            known.set(neuron, false);
        }
        bounds.limit(Long.MAX_VALUE);
    }

    private void forgetLevels(long cycle) {
        if (cycle >= bounds.limit()) {
            forgetLevels();
        }
    }

    private void scheduleMoving(int which, long earliest) {
        for (int member : moving.members(which)) {
            bounds.clear(member);
            if (!forced[member] && phase[member] == FREE) {
                due.set(member, Long.MAX_VALUE);
                predicted.set(member, false);
            } else if (!forced[member] && phase[member] == HOLDOFF) {
                due.set(member, refractoryEnd[member]);
            }
        }
        int leader = moving.leader(which);
        long end = noise.end(earliest);
        double until = end - columns.since[leader];
        double crossing = moving.crossing(which, columns.lowest, moving.horizon(leader));
        if (crossing < until && end < Long.MAX_VALUE) {
            for (int member : moving.members(which)) {
                levels[member] = noise.level(member, columns.lowest[member], earliest);
            }
            crossing = moving.crossing(which, levels, until);
            crossing = crossing < until ? crossing : until;
        }
        if (crossing < until) {
            int neuron = moving.crosser(which);
            due.set(neuron, Math.max(earliest, (long) columns.since[neuron] + (long) Math.ceil(crossing)));
            predicted.set(neuron, true);
        } else if (!moving.sleeps(which)) {
            bounds.set(leader, columns.since[leader] + Math.min(crossing, moving.horizon(leader)));
        }
    }

    /** Carries a neuron to a cycle; if its parameters change there, {@link #resume} follows. */
    void carry(int neuron, long cycle) {
        circuits.carry(neuron, cycle);
    }

    /** What the circuits are at a time, for those who read them out. */
    Circuits circuits() {
        return circuits;
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
