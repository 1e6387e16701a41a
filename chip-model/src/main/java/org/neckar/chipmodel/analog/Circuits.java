package org.neckar.chipmodel.analog;

import org.neckar.hal.transfer.NonlinearTransfer;

/**
 * The circuits between two things that happen to them: who carries which of them to a cycle, and what they are in
 * between. A leaky integrator on its own has a closed solution ({@link LinearCircuits}), the others are integrated
 * ({@link MovingCircuits}). Events that reach many neurons of a half wait here ({@link PendingEvents}) until somebody
 * wants to know a neuron, which is then carried through them alone, or the whole half ({@link HalfSweep}).
 */
final class Circuits {
    private static final int HALF = SynapseArray.SIZE;
    private static final double NO_INPUT_VOLTS = 1e-9;
    private static final int HALVES = Neurons.COUNT / HALF;

    private final NeuronColumns columns = new NeuronColumns();
    private final NeuronParameters parameters;
    private final HalfSweep sweep;
    private final LinearCircuits linear;
    private final MembraneNets nets;
    private final MovingCircuits moving;
    private final NeuronSet resetting = new NeuronSet();
    private final NeuronSet joined = new NeuronSet();
    private final NeuronSet pulsing = new NeuronSet();
    private final NeuronSet strained = new NeuronSet();
    private final NeuronSet alone = new NeuronSet();
    private final NeuronSet still = new NeuronSet();
    private final NeuronSet carriedAlone = new NeuronSet();
    private final PendingEvents[] pending = {new PendingEvents(0), new PendingEvents(HALF)};
    private final double[] sweptTo = new double[HALVES];
    private final HalfTraits[] traits = new HalfTraits[HALVES];
    private long sweptNeurons;

    Circuits(NeuronParameters parameters, NeuronSettings settings) {
        this.parameters = parameters;
        sweep = new HalfSweep(columns, parameters);
        linear = new LinearCircuits(columns, parameters);
        nets = new MembraneNets(settings);
        moving = new MovingCircuits(columns, parameters, nets);
    }

    /** State and coefficients. */
    NeuronColumns columns() {
        return columns;
    }

    /** Circuits without a closed solution. */
    MovingCircuits moving() {
        return moving;
    }

    /** Leaky integrators. */
    LinearCircuits linear() {
        return linear;
    }

    /** Which membranes are joined. */
    MembraneNets nets() {
        return nets;
    }

    /** How a half is carried. */
    HalfSweep sweep() {
        return sweep;
    }

    /** How often a state was carried forward: the measure of work done. */
    long steps() {
        return sweptNeurons + linear.steps() + moving.steps();
    }

    /**
     * The coefficients of a neuron are others from now on.
     *
     * @param reset whether the neuron is reset
     * @param paused whether synapses and exponential current are kept away from the membrane
     */
    void load(int neuron, boolean reset, boolean paused) {
        columns.rate[neuron] = reset ? parameters.resetRate[neuron] : parameters.freeRate[neuron];
        columns.inverseRate[neuron] = 1 / columns.rate[neuron];
        columns.target[neuron] = reset ? parameters.resetTarget[neuron] : parameters.freeTarget[neuron];
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
        sweep.stray(neuron);
        resetting.set(neuron, reset);
    }

    /** A neuron has fired, and its adaptation receives a pulse. */
    void pulse(int neuron, long end) {
        columns.pulseEnd[neuron] = end;
        pulsing.set(neuron, moving.contains(neuron));
        findAlone(neuron);
    }

    /** The parameters of a neuron are others from now on, or what its membrane is joined to. */
    void changed(int neuron) {
        traits[neuron / HALF] = null;
        boolean moved = moving.contains(neuron);
        strain(neuron, parameters.inhDepth);
        if (moving.contains(neuron) && !moved) {
            columns.w[neuron] = parameters.nonlinear.settledAdaptation(neuron, columns.v[neuron]);
        }
        moving.wake(neuron);
        joined.set(neuron, moving.isJoined(neuron));
        findAlone(neuron);
    }

    /** Finds out whether the inputs of a neuron that was carried to the present leave their linear range soon. */
    void strain(int neuron) {
        columns.v[neuron] = LinearCircuits.within(columns.v[neuron]);
        strain(neuron, parameters.inhFall);
    }

    /**
     * Neurons whose events cannot wait: inputs are not linear, the membrane is joined to others, or a spike just
     * reaches the adaptation.
     */
    NeuronSet alone() {
        return alone;
    }

    private void findAlone(int neuron) {
        alone.set(neuron, strained.contains(neuron) || joined.contains(neuron) || pulsing.contains(neuron));
    }

    /**
     * Finds out whether the inputs of a neuron leave their linear range; it has no closed solution then.
     *
     * @param fall how far the inhibition may pull each membrane down as long as nobody asks again, per volt of its line
     */
    private void strain(int neuron, double[] fall) {
        strained.set(neuron, isStrained(neuron, fall[neuron]));
        findAlone(neuron);
        moving.set(neuron, strained.contains(neuron) || parameters.nonlinear.nonlinear[neuron] || nets.coupled(neuron));
    }

    private boolean isStrained(int neuron, double fall) {
        double exc = parameters.excGain[neuron] == 0 ? 0 : columns.uExc[neuron];
        double inh = parameters.inhGain[neuron] == 0 ? 0 : columns.uInh[neuron];
        if (Math.max(exc, inh) > NonlinearTransfer.INPUT_LINEAR_VOLTS) {
            return true;
        }
        double lowest = Math.min(columns.v[neuron], columns.target[neuron]) - fall * inh;
        return inh > NO_INPUT_VOLTS && lowest < NonlinearTransfer.INHIBITION_FULL_VOLTS;
    }

    /** Nothing happens to a half that was swept: looks for strained neurons without end. */
    void findLateStrains(int half) {
        for (int neuron = half * HALF; neuron < (half + 1) * HALF; neuron++) {
            if (!moving.contains(neuron)) {
                strain(neuron, parameters.inhDepth);
            }
        }
    }

    /**
     * Takes over which membranes are joined. Membranes that become one share their charges.
     *
     * @return the neurons that are joined to others than before
     */
    NeuronSet rewire(long cycle) {
        CircuitGroup[] before = new CircuitGroup[Neurons.COUNT];
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            carry(neuron, cycle);
            before[neuron] = nets.group(neuron);
        }
        nets.rebuild();
        NeuronSet changed = new NeuronSet();
        for (int neuron = 0; neuron < Neurons.COUNT; neuron++) {
            CircuitGroup group = nets.group(neuron);
            changed.set(neuron, group != before[neuron]);
            if (changed.contains(neuron) && group.members[0] == neuron) {
                group.evaluate(parameters);
                group.shareCharges(columns.v);
            }
        }
        return changed;
    }

    /** Carries a neuron, and those joined to it, to a cycle, through the events that wait. */
    void carry(int neuron, long cycle) {
        sweep.stray(neuron);
        PendingEvents events = pending[neuron / HALF];
        int seen = sweep.seen(neuron);
        if (seen < events.count()) {
            sweep.seen(neuron, events.count());
            events.know();
            if (!moving.contains(neuron)) {
                linear.carry(neuron, events, seen, cycle);
                return;
            }
            catchUp(neuron, events, seen);
        }
        carryOn(neuron, cycle);
    }

    private void catchUp(int neuron, PendingEvents events, int seen) {
        for (int event = seen; event < events.count(); event++) {
            double weights = events.charges(event)[neuron];
            if (weights > 0) {
                carryOn(neuron, events.cycle(event));
                receive(neuron, events.lines(event), weights);
            }
        }
    }

    private void carryOn(int neuron, long cycle) {
        if (columns.since[neuron] == cycle) {
            return;
        }
        if (!moving.contains(neuron)) {
            linear.carry(neuron, cycle);
            return;
        }
        for (int member : moving.members(neuron)) {
            sweep.stray(member);
        }
        moving.carry(neuron, (double) cycle);
    }

    /** Carries all neurons of a half to a cycle, through all events that wait. */
    void sweep(int half, long cycle) {
        int first = half * HALF;
        int end = first + HALF;
        traits(half);
        carriedAlone.clear(first, end);
        carryAlone(resetting, first, end, cycle);
        carryAlone(alone, first, end, cycle);
        carryAlone(sweep.strays(), first, end, cycle);
        double from = sweptTo[half];
        if ((cycle - from) * traits[half].fastestRate() > HalfSweep.LONGEST) {
            for (int neuron = first; neuron < end; neuron++) {
                carryAlone(neuron, cycle);
            }
            from = cycle;
            pending[half].clear();
        }
        sweep.carry(traits[half], pending[half], from, (double) cycle);
        carryAlone(sweep.fallenBack(), first, end, cycle);
        sweep.takeUpFallenBack(first);
        pending[half].clear();
        forgetPulses(first, end, cycle);
        sweptTo[half] = cycle;
        sweptNeurons += HALF;
    }

    /** Carries the neurons of a half whose events cannot wait to a cycle. */
    void carryThoseAlone(int half, long cycle) {
        for (int neuron = alone.next(half * HALF, (half + 1) * HALF);
                neuron < (half + 1) * HALF;
                neuron = alone.next(neuron + 1, (half + 1) * HALF)) {
            carry(neuron, cycle);
        }
    }

    private void carryAlone(NeuronSet set, int first, int end, long cycle) {
        for (int neuron = set.next(first, end); neuron < end; neuron = set.next(neuron + 1, end)) {
            carryAlone(neuron, cycle);
        }
    }

    private void carryAlone(int neuron, long cycle) {
        carry(neuron, cycle);
        carriedAlone.set(neuron, moving.contains(neuron));
    }

    private void forgetPulses(int first, int end, long cycle) {
        for (int neuron = pulsing.next(first, end); neuron < end; neuron = pulsing.next(neuron + 1, end)) {
            pulsing.set(neuron, columns.pulseEnd[neuron] > cycle);
            findAlone(neuron);
        }
    }

    /**
     * Lets neurons sleep of which nothing moved in the last sweep of a half.
     *
     * @param cycles length of the sweep
     * @return who sleeps; valid until the next call
     */
    NeuronSet sleep(int half, double cycles) {
        sweep.still(traits(half), cycles, still);
        int end = (half + 1) * HALF;
        for (int neuron = still.next(half * HALF, end); neuron < end; neuron = still.next(neuron + 1, end)) {
            still.set(neuron, moving.contains(neuron) && !carriedAlone.contains(neuron));
            if (still.contains(neuron)) {
                moving.sleep(neuron);
            }
        }
        return still;
    }

    /** What the neurons of a half have in common. */
    HalfTraits traits(int half) {
        if (traits[half] == null) {
            traits[half] = parameters.half(half * HALF);
        }
        return traits[half];
    }

    /** Neurons without closed solution that the last sweep carried one by one. */
    NeuronSet carriedAlone() {
        return carriedAlone;
    }

    /** When a half was swept last. */
    double sweptTo(int half) {
        return sweptTo[half];
    }

    /** Events on a half that its circuits have not been carried through. */
    PendingEvents pending(int half) {
        return pending[half];
    }

    /** The charge of one synapse, on a neuron that was carried to the present. */
    void charge(int neuron, int lines, double weights) {
        receive(neuron, lines, weights);
        strain(neuron, parameters.inhDepth);
    }

    private void receive(int neuron, int lines, double weights) {
        if ((lines & 1) != 0) {
            columns.uExc[neuron] += weights * parameters.excStep[neuron];
        }
        if ((lines & 2) != 0) {
            columns.uInh[neuron] += weights * parameters.inhStep[neuron];
        }
    }

    /** Carries a neuron through the events that wait, if somebody wants to know its state. */
    private void show(int neuron) {
        PendingEvents events = pending[neuron / HALF];
        if (events.count() > 0 && !(sweep.strays().contains(neuron) && sweep.seen(neuron) == events.count())) {
            carry(neuron, events.cycle(events.count() - 1));
        }
    }

    /** Membrane potential at a time, in cycles, not before the last thing that happened to the neuron. */
    double membraneVolts(int neuron, double time) {
        show(neuron);
        double elapsed = time - columns.since[neuron];
        if (elapsed <= 0) {
            return columns.v[neuron];
        }
        return moving.contains(neuron) ? moving.membraneVolts(neuron, elapsed) : linear.membraneVolts(neuron, elapsed);
    }

    /**
     * State of the adaptation at a time, in cycles; that of a membrane at rest if nobody looks at it or is driven by
     * it.
     */
    double adaptationVolts(int neuron, double time) {
        show(neuron);
        double elapsed = time - columns.since[neuron];
        return elapsed > 0 && moving.contains(neuron) ? moving.adaptationVolts(neuron, elapsed) : columns.w[neuron];
    }

    /** Drop of the excitatory line at a time, in cycles. */
    double excitatoryDropVolts(int neuron, double time) {
        show(neuron);
        double elapsed = Math.max(0, time - columns.since[neuron]);
        return columns.uExc[neuron] * Exponential.exp(-parameters.excRate[neuron] * elapsed);
    }

    /** Drop of the inhibitory line at a time, in cycles. */
    double inhibitoryDropVolts(int neuron, double time) {
        show(neuron);
        double elapsed = Math.max(0, time - columns.since[neuron]);
        return columns.uInh[neuron] * Exponential.exp(-parameters.inhRate[neuron] * elapsed);
    }
}
