package org.neckar.chipmodel.analog;

/**
 * When a neuron that does not wait reaches its level next. What is found goes to the {@link Agenda}; where nobody can
 * tell yet, because noise changes the level before or the circuit is only integrated so far, a bound goes to the
 * {@link CrossingBounds}.
 */
final class CrossingSearch {
    private final Circuits circuits;
    private final NeuronColumns columns;
    private final MovingCircuits moving;
    private final KnownLevels levels;
    private final ThresholdNoise noise;
    private final Agenda agenda;
    private final CrossingBounds bounds;
    private final double[] noisy = new double[Neurons.COUNT];

    CrossingSearch(Circuits circuits, KnownLevels levels, Agenda agenda, CrossingBounds bounds) {
        this.circuits = circuits;
        this.levels = levels;
        this.agenda = agenda;
        this.bounds = bounds;
        columns = circuits.columns();
        moving = circuits.moving();
        noise = levels.noise();
    }

    /** Finds out about a leaky integrator, not before a cycle. */
    void linear(int neuron, long earliest) {
        LinearCircuits linear = circuits.linear();
        double lowest = columns.lowest[neuron];
        long end = noise.end(earliest);
        long crossing = linear.nextCrossing(neuron, earliest, lowest);
        if (crossing < end && end < Long.MAX_VALUE) {
            double level = noise.level(neuron, lowest, earliest);
            crossing = linear.nextCrossing(neuron, earliest, level);
            if (crossing >= end) {
                levels.know(neuron, level, end);
                crossing =
                        linear.settling(neuron) ? noise.firstBelow(neuron, lowest, columns.target[neuron], end) : end;
            }
        }
        agenda.forget(neuron);
        if (crossing < end) {
            agenda.foresee(neuron, crossing);
        } else if (crossing < Long.MAX_VALUE) {
            bounds.set(neuron, (double) crossing);
        }
    }

    /** Finds out about a circuit that is integrated, and those joined to it, not before a cycle. */
    void moving(int which, long earliest) {
        int leader = moving.leader(which);
        long end = noise.end(earliest);
        double until = end - columns.since[leader];
        double crossing = moving.crossing(which, columns.lowest, moving.horizon(leader));
        if (crossing < until && end < Long.MAX_VALUE) {
            for (int member : moving.members(which)) {
                noisy[member] = noise.level(member, columns.lowest[member], earliest);
            }
            crossing = moving.crossing(which, noisy, until);
            crossing = crossing < until ? crossing : until;
        }
        if (crossing < until) {
            int neuron = moving.crosser(which);
            agenda.foresee(neuron, Math.max(earliest, (long) columns.since[neuron] + (long) Math.ceil(crossing)));
        } else if (!moving.sleeps(which)) {
            bounds.set(leader, columns.since[leader] + Math.min(crossing, moving.horizon(leader)));
        }
    }
}
