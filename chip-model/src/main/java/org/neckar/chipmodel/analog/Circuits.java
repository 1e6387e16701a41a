package org.neckar.chipmodel.analog;

import org.neckar.hal.transfer.NonlinearTransfer;

/**
 * The circuits between two things that happen to them: who carries which of them to a cycle, and what they are in
 * between. A leaky integrator on its own has a closed solution ({@link LinearCircuits}), the others are integrated
 * ({@link MovingCircuits}); what reaches many neurons of a half at once carries the whole half ({@link HalfSweep}).
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
    private final NeuronSet carriedAlone = new NeuronSet();
    private final double[] sweptTo = new double[HALVES];
    private final double[] lateAt = new double[HALVES];
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

    /** The coefficients of a neuron are others from now on: those of the reset, or not. */
    void loaded(int neuron, boolean inReset) {
        sweep.stray(neuron);
        resetting.set(neuron, inReset);
    }

    /** A neuron has fired, and its adaptation receives a pulse. */
    void pulse(int neuron, long end) {
        columns.pulseEnd[neuron] = end;
        pulsing.set(neuron, moving.contains(neuron));
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
    }

    /**
     * Finds out whether the inputs of a neuron leave their linear range; it has no closed solution then.
     *
     * @param fall how far the inhibition may pull each membrane down as long as nobody asks again, per volt of its line
     */
    private void strain(int neuron, double[] fall) {
        strained.set(neuron, isStrained(neuron, fall[neuron]));
        moving.set(neuron, strained.contains(neuron) || parameters.nonlinear.nonlinear[neuron] || nets.coupled(neuron));
    }

    private boolean isStrained(int neuron, double fall) {
        double exc = columns.uExc[neuron];
        double inh = columns.uInh[neuron];
        if (Math.max(exc, inh) > NonlinearTransfer.INPUT_LINEAR_VOLTS) {
            return true;
        }
        double lowest = Math.min(columns.v[neuron], columns.target[neuron]) - fall * inh;
        return inh > NO_INPUT_VOLTS && lowest < NonlinearTransfer.INHIBITION_FULL_VOLTS;
    }

    /** Nothing happened to a half for as long as a sweep thought of: looks for strained neurons without end. */
    void findLateStrains(int half, long cycle) {
        if (lateAt[half] == sweptTo[half] || cycle < sweptTo[half] + HalfSweep.HORIZON_CYCLES) {
            return;
        }
        lateAt[half] = sweptTo[half];
        for (int neuron = half * HALF; neuron < (half + 1) * HALF; neuron++) {
            if (!moving.contains(neuron)) {
                strain(neuron, parameters.inhDepth);
            }
        }
    }

    /** Carries a neuron, and those joined to it, to a cycle. */
    void carry(int neuron, long cycle) {
        sweep.stray(neuron);
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

    /** Carries all neurons of a half to a cycle. */
    void sweep(int half, long cycle) {
        int first = half * HALF;
        int end = first + HALF;
        traits(half);
        carriedAlone.clear(first, end);
        carryAlone(resetting, first, end, cycle);
        carryAlone(joined, first, end, cycle);
        carryAlone(pulsing, first, end, cycle);
        carryAlone(strained, first, end, cycle);
        carryAlone(sweep.strays(), first, end, cycle);
        double cycles = cycle - sweptTo[half];
        if (cycles * traits[half].fastestRate() > HalfSweep.LONGEST) {
            for (int neuron = first; neuron < end; neuron++) {
                carryAlone(neuron, cycle);
            }
            cycles = 0;
        }
        sweep.carry(traits[half], cycle, cycles);
        goBack(sweep.doubtful(), first, end, cycle - cycles);
        carryAlone(sweep.doubtful(), first, end, cycle);
        sweep.doubtful().clear(first, end);
        forgetPulses(first, end, cycle);
        sweptTo[half] = cycle;
        sweptNeurons += HALF;
    }

    private void goBack(NeuronSet set, int first, int end, double cycle) {
        for (int neuron = set.next(first, end); neuron < end; neuron = set.next(neuron + 1, end)) {
            columns.since[neuron] = cycle;
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
        }
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

    /** The charges of an event on a half that was swept, by column. */
    void charge(int half, int lines, float[] charges, double pulse) {
        moving.wakeAll(half * HALF, (half + 1) * HALF);
        sweep.charge(half * HALF, lines, charges, pulse);
        findStrained(half * HALF, (half + 1) * HALF);
    }

    private void findStrained(int first, int end) {
        if (!sweep.findStrains(first) && strained.isEmpty(first, end)) {
            return;
        }
        for (int neuron = first; neuron < end; neuron++) {
            if (sweep.isStrained(neuron) || strained.contains(neuron)) {
                strain(neuron, parameters.inhFall);
                carriedAlone.set(neuron, moving.contains(neuron));
            }
        }
    }

    /** The charge of one synapse. */
    void charge(int neuron, int lines, double weights) {
        sweep.stray(neuron);
        if ((lines & 1) != 0) {
            columns.uExc[neuron] += weights * parameters.excStep[neuron];
        }
        if ((lines & 2) != 0) {
            columns.uInh[neuron] += weights * parameters.inhStep[neuron];
        }
        strain(neuron, parameters.inhDepth);
    }

    /** Membrane potential at a time, in cycles, not before the last thing that happened to the neuron. */
    double membraneVolts(int neuron, double time) {
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
        double elapsed = time - columns.since[neuron];
        return elapsed > 0 && moving.contains(neuron) ? moving.adaptationVolts(neuron, elapsed) : columns.w[neuron];
    }

    /** Drop of the excitatory line at a time, in cycles. */
    double excitatoryDropVolts(int neuron, double time) {
        double elapsed = Math.max(0, time - columns.since[neuron]);
        return columns.uExc[neuron] * Exponential.exp(-parameters.excRate[neuron] * elapsed);
    }

    /** Drop of the inhibitory line at a time, in cycles. */
    double inhibitoryDropVolts(int neuron, double time) {
        double elapsed = Math.max(0, time - columns.since[neuron]);
        return columns.uInh[neuron] * Exponential.exp(-parameters.inhRate[neuron] * elapsed);
    }
}
