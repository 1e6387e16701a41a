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
 * {@link Agenda} knows who acts next. Everything happens on chip clock cycles, because the fire pulse is taken over by
 * the digital back end at its clock.
 *
 * <p>A neuron with a part that is not linear, or coupled to another one, or with an input beyond its linear range, is
 * integrated instead ({@link MovingCircuits}), from event to event; in between somebody looks ahead for its next
 * crossing as far as its horizon. Once nothing moves it sleeps until something happens to it.
 *
 * <p>An event that reaches many neurons of a half waits ({@link PendingEvents}) until it matters: as long as a neuron
 * has a reserve ({@link Reserves}) it cannot fire, and nobody needs to know its state. Once somebody does, the whole
 * half is carried through all events that wait ({@link HalfSweep}). When no more events come, neurons have bounds
 * before which they cannot cross their level ({@link CrossingBounds}); only who gets there is looked at more closely.
 *
 * <p>Noise gives a neuron another level from time to time ({@link KnownLevels}); who stays below the lowest of them
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
    private final KnownLevels levels;
    private final Agenda agenda = new Agenda();

    private final Circuits circuits;
    private final NeuronColumns columns;
    private final MovingCircuits moving;
    private final CrossingBounds bounds = new CrossingBounds();
    private final CrossingSearch search;
    private final Reserves reserves;
    private final LineReserves lineReserves;
    private final NeuronSet oneByOne = new NeuronSet();
    private final byte[] phase = new byte[COUNT];
    private final boolean[] forced = new boolean[COUNT];
    private final long[] resetEnd = new long[COUNT];
    private final long[] refractoryEnd = new long[COUNT];
    private final int[] leader = new int[COUNT];

    Neurons(NeuronParameters parameters, NeuronSettings settings, ModelSettings model) {
        this.parameters = parameters;
        this.settings = settings;
        circuits = new Circuits(parameters, settings);
        columns = circuits.columns();
        moving = circuits.moving();
        reserves = new Reserves(circuits, parameters);
        lineReserves = new LineReserves(circuits, parameters);
        levels = new KnownLevels(columns, model);
        search = new CrossingSearch(circuits, levels, agenda, bounds);
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
        return Math.min(agenda.firstCycle(), Math.min(bounds.due(0), bounds.due(1)));
    }

    /**
     * Lets the neuron that is due do what it is due for.
     *
     * @return whether it fired
     */
    boolean act(SpikeSink spikes) {
        long cycle = agenda.firstCycle();
        int half = bounds.due(0) <= bounds.due(1) ? 0 : 1;
        if (bounds.due(half) <= cycle) {
            lookCloser(half);
            return false;
        }
        int neuron = agenda.first();
        agenda.clear(neuron);
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

    /** A half has come to the end of what is known of it. */
    private void lookCloser(int half) {
        long cycle = bounds.due(half);
        levels.forget(cycle);
        boolean waited = bounds.waitsUntil(half) > 0;
        if (waited && bounds.waitsUntil(half) <= cycle) {
            boolean quiet = circuits.pending(half).count() == 0;
            circuits.sweep(half, cycle);
            if (quiet) {
                rest(cycle, half);
            } else {
                settle(cycle, half, cycle);
            }
            return;
        }
        if (!waited && circuits.traits(half).nonlinear() && isWorthASweep(half, cycle)) {
            double from = circuits.sweptTo(half);
            circuits.sweep(half, cycle);
            rest(cycle, half);
            sleep(half, cycle - from);
            return;
        }
        int end = (half + 1) * HALF;
        for (int n = bounds.next(half * HALF, end, cycle); n < end; n = bounds.next(n + 1, end, cycle)) {
            lookCloser(n, cycle);
        }
        bounds.lookedAt(half, cycle);
    }

    /** Whether it costs less to sweep a half, and to carry its strays alone for that, than to look at who is due. */
    private boolean isWorthASweep(int half, long cycle) {
        NeuronSet strays = circuits.sweep().strays();
        int least = WORTH_A_SWEEP + strays.count(half * HALF, (half + 1) * HALF) / 2;
        return bounds.count(half, cycle, least) == least;
    }

    /** Finds the exact crossing of a neuron whose bound is reached. */
    private void lookCloser(int neuron, long cycle) {
        boolean far = moving.contains(neuron) && moving.lookFurther(neuron, cycle);
        boolean waiting = bounds.waitsUntil(neuron / HALF) > cycle;
        if (waiting || far || levels.noise().end((long) columns.since[neuron]) <= cycle) {
            carry(neuron, cycle);
        }
        schedule(neuron, cycle);
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
        agenda.fix(neuron, Math.max(cycle + 1, resetEnd[neuron]));
        for (int follower : settings.followers(neuron)) {
            leader[follower] = neuron;
            fireNext(cycle, follower);
        }
        if (moving.contains(neuron)) {
            schedule(neuron, cycle + 1);
        } else {
            waits(neuron);
        }
    }

    private void fireNext(long cycle, int neuron) {
        forced[neuron] = true;
        load(neuron);
        agenda.fix(neuron, cycle + 1);
    }

    /**
     * An event that reaches many neurons of a half, if that can be done at once; otherwise the event calls
     * {@link #charge} for each of its synapses. The neurons notice it at the end of the cycle.
     *
     * @return whether it was done
     */
    boolean charge(long cycle, int half, int lines, RowCharges row, double pulse) {
        if (!oneByOne.isEmpty(half * HALF, (half + 1) * HALF)) {
            return false;
        }
        PendingEvents events = circuits.pending(half);
        if (!events.hasRoom(lines)) {
            endCycle(half);
        }
        events.add(cycle, lines, row, pulse);
        return true;
    }

    /** Nothing more happens in the present cycle: neurons notice the events that reached many of them. */
    void endCycle() {
        endCycle(0);
        endCycle(1);
    }

    private void endCycle(int half) {
        PendingEvents events = circuits.pending(half);
        int last = events.count() - 1;
        if (events.taken() > last) {
            return;
        }
        long cycle = events.cycle(last);
        levels.forget(cycle);
        int first = half * HALF;
        double wait = circuits.traits(half).conductances() ? 0 : bounds.waitsUntil(half) - cycle;
        if (!lineReserves.take(half, events) || wait <= 0 || events.isFull()) {
            circuits.sweep(half, cycle);
            moving.wakeAll(first, first + HALF);
            settle(cycle, half, cycle + 1);
            return;
        }
        lookAtThoseAlone(cycle, half, cycle + 1);
        if (reserves.take(circuits.traits(half), events, wait)) {
            lookAtThoseOut(cycle, half, cycle + 1);
        }
        events.take();
    }

    /** Neurons of a half that do not let an event wait. */
    private void lookAtThoseAlone(long cycle, int half, long earliest) {
        int first = half * HALF;
        int end = first + HALF;
        circuits.carryThoseAlone(half, cycle);
        NeuronSet alone = circuits.alone();
        for (int neuron = alone.next(first, end); neuron < end; neuron = alone.next(neuron + 1, end)) {
            reserves.forget(neuron);
            if (moving.firstFrom(neuron, first) == neuron) {
                look(neuron, cycle, earliest);
            }
        }
    }

    private void lookAtThoseOut(long cycle, int half, long earliest) {
        int end = (half + 1) * HALF;
        for (int n = reserves.nextOut(half * HALF, end); n < end; n = reserves.nextOut(n + 1, end)) {
            look(n, cycle, earliest);
        }
    }

    /** Finds out what an event did to a neuron. */
    private void look(int neuron, long cycle, long earliest) {
        carry(neuron, cycle);
        circuits.strain(neuron);
        if (moving.contains(neuron)) {
            disturb(neuron, earliest);
        } else {
            schedule(neuron, earliest);
        }
    }

    /** Nothing happens any more to a half that was swept: its neurons have bounds of their own. */
    private void rest(long cycle, int half) {
        circuits.findLateStrains(half);
        agenda.forgetAfter(cycle, half * HALF, (half + 1) * HALF);
        reserves.bounds(circuits.traits(half), (double) cycle, bounds.endWait(half));
        bounds.written(half);
        int first = half * HALF;
        int end = first + HALF;
        NeuronSet alone = circuits.carriedAlone();
        for (int neuron = alone.next(first, end); neuron < end; neuron = alone.next(neuron + 1, end)) {
            if (moving.firstFrom(neuron, first) == neuron) {
                disturb(neuron, cycle + 1);
            }
        }
        bounds.lookedAt(half, cycle);
    }

    /** Neurons of which nothing moved in the last sweep of a half sleep. */
    private void sleep(int half, double cycles) {
        NeuronSet asleep = circuits.sleep(half, cycles);
        int end = (half + 1) * HALF;
        for (int neuron = asleep.next(half * HALF, end); neuron < end; neuron = asleep.next(neuron + 1, end)) {
            bounds.clear(neuron);
        }
        bounds.lookedAt(half, (long) circuits.sweptTo(half));
    }

    /** A half was swept because events reach it; those to come may wait. */
    private void settle(long cycle, int half, long earliest) {
        int first = half * HALF;
        int end = first + HALF;
        agenda.forgetAfter(cycle, first, end);
        HalfTraits traits = circuits.traits(half);
        int horizon = Reserves.horizonCycles(traits);
        bounds.await(half, cycle + horizon);
        reserves.find(traits, horizon);
        NeuronSet known = levels.known();
        for (int neuron = known.next(first, end); neuron < end; neuron = known.next(neuron + 1, end)) {
            look(neuron, cycle, earliest);
        }
        lookAtThoseAlone(cycle, half, earliest);
        if (!lineReserves.find(traits)) {
            for (int n = lineReserves.nextBeyond(first, end); n < end; n = lineReserves.nextBeyond(n + 1, end)) {
                look(n, cycle, earliest);
            }
            lineReserves.findWaiting(traits);
        }
        if (reserves.anyOut(first)) {
            lookAtThoseOut(cycle, half, earliest);
        }
    }

    /** Whether, from its present state, a neuron can let events wait until its bound; finds its reserve. */
    private boolean waits(int neuron) {
        double now = columns.since[neuron];
        long until = bounds.waitsUntil(neuron / HALF);
        if (until <= now || circuits.alone().contains(neuron)) {
            return false;
        }
        double cycles = grant(neuron, now, until);
        if (cycles == 0 && !moving.contains(neuron) && levels.find(neuron, (long) now)) {
            cycles = grant(neuron, now, until);
        }
        if (cycles == 0) {
            reserves.exhaust(neuron);
            return false;
        }
        bounds.clear(neuron);
        if (now + cycles < until) {
            bounds.set(neuron, now + cycles);
        }
        return true;
    }

    private double grant(int neuron, double now, long until) {
        double longest = Math.min(until, levels.end(neuron)) - now;
        return longest > 0 ? reserves.grant(circuits.traits(neuron / HALF), neuron, until - now, longest) : 0;
    }

    /** Something happened to circuits that are stepped; a look ahead is put off while nobody can reach a level. */
    private void disturb(int neuron, long earliest) {
        moving.wake(neuron);
        if (waits(neuron)) {
            agenda.forget(neuron);
            return;
        }
        double safe = moving.safeCycles(neuron);
        if (safe < WORTH_A_BOUND_CYCLES) {
            schedule(neuron, earliest);
            return;
        }
        agenda.forget(neuron);
        bounds.set(neuron, columns.since[neuron] + safe);
    }

    /** One synaptic event on one neuron. The neuron's own business up to the cycle is done. */
    void charge(long cycle, int neuron, int lines, double weights) {
        carry(neuron, cycle);
        circuits.charge(neuron, lines, weights);
        lineReserves.take(neuron / HALF, lines, weights);
        if (weights >= BYPASS_WEIGHTS && phase[neuron] == FREE && settings.bypassed(neuron, lines)) {
            force(cycle, neuron);
        } else if (moving.contains(neuron)) {
            disturb(neuron, cycle + 1);
        } else {
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
        lineReserves.exhaust(neuron / HALF);
        schedule(neuron, cycle + 1);
    }

    /**
     * Takes over which membranes are joined. Membranes that become one share their charges.
     *
     * @param cycle when the switches changed
     */
    void rewire(long cycle) {
        NeuronSet changed = circuits.rewire(cycle);
        for (int neuron = changed.next(0, COUNT); neuron < COUNT; neuron = changed.next(neuron + 1, COUNT)) {
            resume(cycle, neuron);
        }
    }

    private void load(int neuron) {
        boolean inReset = phase[neuron] == RESET;
        circuits.load(neuron, inReset, inReset && settings.config(neuron).enablePause());
        boolean watching = phase[neuron] == FREE && !forced[neuron] && parameters.comparing[neuron];
        levels.load(neuron, watching ? parameters.threshold[neuron] : Double.POSITIVE_INFINITY);
        reserves.load(neuron);
        lineReserves.load(neuron);
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
        boolean waits = waits(neuron);
        if (phase[neuron] == HOLDOFF) {
            agenda.fix(neuron, refractoryEnd[neuron]);
        } else if (waits) {
            agenda.forget(neuron);
        } else if (phase[neuron] == FREE) {
            search.linear(neuron, earliest);
        }
    }

    private void scheduleMoving(int which, long earliest) {
        for (int member : moving.members(which)) {
            bounds.clear(member);
            agenda.forget(member);
            if (!forced[member] && phase[member] == HOLDOFF) {
                agenda.fix(member, refractoryEnd[member]);
            }
        }
        if (waits(which)) {
            return;
        }
        search.moving(which, earliest);
    }

    /** Carries a neuron to a cycle; if its parameters change there, {@link #resume} follows. */
    void carry(int neuron, long cycle) {
        circuits.carry(neuron, cycle);
    }

    /** What the circuits are at a time, for those who read them out. */
    Circuits circuits() {
        return circuits;
    }

    /**
     * Forces a line to a drop, as a source on a debug line does.
     *
     * @param line drops of the excitatory or of the inhibitory lines
     */
    void forceDrop(long cycle, int neuron, double[] line, double volts) {
        carry(neuron, cycle);
        line[neuron] = volts;
        resume(cycle, neuron);
    }

    /** Takes all charges away from membranes, adaptations and synaptic lines. */
    void discharge(long cycle) {
        for (int neuron = 0; neuron < COUNT; neuron++) {
            carry(neuron, cycle);
        }
        Arrays.fill(columns.v, 0);
        Arrays.fill(columns.w, 0);
        Arrays.fill(columns.uExc, 0);
        Arrays.fill(columns.uInh, 0);
        for (int neuron = 0; neuron < COUNT; neuron++) {
            resume(cycle, neuron);
        }
    }
}
