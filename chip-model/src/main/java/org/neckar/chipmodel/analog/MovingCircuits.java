package org.neckar.chipmodel.analog;

import java.util.Arrays;

/**
 * The circuits whose equations have no closed solution, from event to event: neurons on their own
 * ({@link NonlinearCircuits}) and those whose membranes are joined ({@link SteppedCircuits}). In between somebody looks
 * ahead for their next crossing as far as their horizon, which grows while nothing happens. Circuits of which nothing
 * moves any more sleep until something happens to them, and cost nothing.
 */
final class MovingCircuits {
    /** How far one looks ahead after something happened. */
    static final double FIRST_HORIZON_CYCLES = 128;

    /** What moves more slowly rests. */
    static final double STILL_VOLTS_PER_CYCLE = 1e-12;

    private static final double WORTH_CARRYING_CYCLES = 8 * FIRST_HORIZON_CYCLES;
    private static final double LAST_HORIZON_CYCLES = 64 * FIRST_HORIZON_CYCLES;

    private final NeuronColumns columns;
    private final MembraneNets nets;
    private final NonlinearCircuits lone;
    private final SteppedCircuits joined;
    private final boolean[] stepped = new boolean[Neurons.COUNT];
    private final boolean[] asleep = new boolean[Neurons.COUNT];
    private final double[] horizon = new double[Neurons.COUNT];

    MovingCircuits(NeuronColumns columns, NeuronParameters parameters, MembraneNets nets) {
        this.columns = columns;
        this.nets = nets;
        lone = new NonlinearCircuits(columns, parameters);
        joined = new SteppedCircuits(columns, parameters);
        Arrays.fill(horizon, FIRST_HORIZON_CYCLES);
    }

    /** How often a state was carried forward. */
    long steps() {
        return lone.steps() + joined.steps();
    }

    /** Whether a neuron belongs to these. */
    boolean contains(int neuron) {
        return stepped[neuron];
    }

    /** Takes a neuron in or out. */
    void set(int neuron, boolean in) {
        stepped[neuron] = in;
    }

    /** Whether the membrane of a neuron is joined to others. */
    boolean isJoined(int neuron) {
        return nets.group(neuron).members.length > 1;
    }

    /** The neuron that stands for all those that its membrane is joined to: the first of them. */
    int leader(int neuron) {
        return nets.group(neuron).members[0];
    }

    /** The first of the neurons that a membrane is joined to, at or after some neuron. */
    int firstFrom(int neuron, int from) {
        return nets.group(neuron).firstFrom(from);
    }

    /** The neurons that a membrane is joined to, with itself. */
    int[] members(int neuron) {
        return nets.group(neuron).members;
    }

    /** Carries a neuron, and those joined to it. */
    void carry(int neuron, double cycle) {
        int[] members = members(neuron);
        if (asleep[members[0]]) {
            for (int member : members) {
                columns.since[member] = cycle;
            }
        } else if (members.length == 1) {
            lone.carry(neuron, cycle);
        } else {
            joined.carry(nets.group(neuron), cycle);
        }
    }

    /** Something happened to a neuron: it is awake, and one looks ahead for as long as at first. */
    void wake(int neuron) {
        int leader = leader(neuron);
        asleep[leader] = false;
        horizon[leader] = FIRST_HORIZON_CYCLES;
    }

    /** Something happened to all neurons first..end-1. */
    void wakeAll(int first, int end) {
        Arrays.fill(asleep, first, end, false);
        Arrays.fill(horizon, first, end, FIRST_HORIZON_CYCLES);
    }

    /** Nothing of a neuron on its own moves any more. */
    void sleep(int neuron) {
        asleep[neuron] = true;
    }

    /**
     * Nothing happened to a neuron for some time: looks further ahead.
     *
     * @return whether it is worth while to carry the neuron first, so as not to go the same way again and again
     */
    boolean lookFurther(int neuron, long cycle) {
        int leader = leader(neuron);
        double elapsed = cycle - columns.since[leader];
        while (horizon[leader] < 2 * elapsed && horizon[leader] < LAST_HORIZON_CYCLES) {
            horizon[leader] *= 2;
        }
        return elapsed >= WORTH_CARRYING_CYCLES;
    }

    /** How far to look ahead for a neuron, in cycles from the last thing that happened to it. */
    double horizon(int neuron) {
        return horizon[leader(neuron)];
    }

    /**
     * Looks for the first crossing of a neuron and those joined to it; if it finds none as far as one looks, and
     * nothing moves, they sleep.
     *
     * @param levels of all neurons
     * @param until how far to look
     * @return cycles from the last thing that happened to them, or {@link SteppedCircuits#NONE}
     */
    double crossing(int neuron, double[] levels, double until) {
        CircuitGroup group = nets.group(neuron);
        int leader = group.members[0];
        asleep[leader] = false;
        boolean last = until == LAST_HORIZON_CYCLES;
        if (!last && !watching(group)) {
            return SteppedCircuits.NONE;
        }
        boolean alone = group.members.length == 1;
        double found = alone ? lone.crossing(neuron, until, levels[neuron]) : joined.crossing(group, until, levels);
        asleep[leader] = last && found == SteppedCircuits.NONE && (alone ? lone.resting() : joined.resting());
        return found;
    }

    private boolean watching(CircuitGroup group) {
        for (int member : group.members) {
            if (columns.lowest[member] < SteppedCircuits.NONE) {
                return true;
            }
        }
        return false;
    }

    /** The neuron whose level the last search that found something met, among those joined to a neuron. */
    int crosser(int neuron) {
        return isJoined(neuron) ? joined.crosser() : neuron;
    }

    /** Whether a neuron sleeps. */
    boolean sleeps(int neuron) {
        return asleep[leader(neuron)];
    }

    /** Cycles in which a neuron cannot reach its level; 0 if its membrane is joined to others. */
    double safeCycles(int neuron) {
        if (isJoined(neuron)) {
            return 0;
        }
        if (columns.lowest[neuron] == SteppedCircuits.NONE) {
            return FIRST_HORIZON_CYCLES;
        }
        double reach = reach(neuron);
        if (reach <= 0) {
            return 0;
        }
        double slope = largestSlope(neuron, reach, FIRST_HORIZON_CYCLES);
        return slope * FIRST_HORIZON_CYCLES < reach ? FIRST_HORIZON_CYCLES : reach / slope;
    }

    /** How far a neuron on its own may rise for {@link #largestSlope} to hold. */
    double reach(int neuron) {
        return lone.reach(neuron);
    }

    /**
     * An upper bound of the slope of a neuron on its own while it rises by no more than its reach, within a horizon.
     */
    double largestSlope(int neuron, double reach, double horizon) {
        return lone.largestSlope(neuron, reach, horizon);
    }

    /** Membrane potential of a neuron some cycles after the last thing that happened to it. */
    double membraneVolts(int neuron, double elapsed) {
        if (sleeps(neuron)) {
            return columns.v[neuron];
        }
        return isJoined(neuron)
                ? joined.membraneVolts(nets.group(neuron), neuron, elapsed)
                : lone.membraneVolts(neuron, elapsed);
    }

    /** State of the adaptation of a neuron some cycles after the last thing that happened to it. */
    double adaptationVolts(int neuron, double elapsed) {
        if (sleeps(neuron)) {
            return columns.w[neuron];
        }
        return isJoined(neuron)
                ? joined.adaptationVolts(nets.group(neuron), neuron, elapsed)
                : lone.adaptationVolts(neuron, elapsed);
    }
}
