package org.neckar.chipmodel.analog;

/**
 * Carries one linear neuron at a time over any distance, exactly, and finds its next crossing; the equations are those
 * of {@link Neurons}.
 */
final class LinearCircuits {
    private static final double NO_CHARGE_VOLTS = 1e-18;

    private final NeuronColumns columns;
    private final NeuronParameters parameters;
    private final double[] v;
    private final double[] uExc;
    private final double[] uInh;
    private final double[] since;
    private final double[] rate;
    private final double[] target;
    private final double[] excGain;
    private final double[] inhGain;
    private final ThresholdCrossing crossing = new ThresholdCrossing();
    private long steps;

    LinearCircuits(NeuronColumns columns, NeuronParameters parameters) {
        this.columns = columns;
        this.parameters = parameters;
        v = columns.v;
        uExc = columns.uExc;
        uInh = columns.uInh;
        since = columns.since;
        rate = columns.rate;
        target = columns.target;
        excGain = columns.excGain;
        inhGain = columns.inhGain;
    }

    /** How often a state was carried forward. */
    long steps() {
        return steps;
    }

    /** Carries a neuron to a cycle after its present. */
    void carry(int neuron, long cycle) {
        double elapsed = cycle - since[neuron];
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

    /**
     * Carries a neuron to a cycle through some events, in its modes as {@link HalfSweep} does.
     *
     * @param first the first event that the neuron has not seen
     */
    void carry(int neuron, PendingEvents events, int first, long cycle) {
        double excResponse = columns.excResponse[neuron];
        double inhResponse = columns.inhResponse[neuron];
        double exc = uExc[neuron];
        double inh = uInh[neuron];
        double mode = v[neuron] - target[neuron] + excResponse * exc + inhResponse * inh;
        double modeAt = since[neuron];
        double excAt = modeAt;
        double inhAt = modeAt;
        for (int event = first; event < events.count(); event++) {
            double weights = events.charges(event)[neuron];
            if (weights == 0) {
                continue;
            }
            double at = events.cycle(event);
            mode *= Exponential.exp(-rate[neuron] * (at - modeAt));
            modeAt = at;
            if (events.excites(event)) {
                exc = exc * Exponential.exp(-parameters.excRate[neuron] * (at - excAt))
                        + weights * parameters.excStep[neuron];
                mode += weights * columns.excModeStep[neuron];
                excAt = at;
            }
            if (events.inhibits(event)) {
                inh = inh * Exponential.exp(-parameters.inhRate[neuron] * (at - inhAt))
                        + weights * parameters.inhStep[neuron];
                mode += weights * columns.inhModeStep[neuron];
                inhAt = at;
            }
        }
        mode *= Exponential.exp(-rate[neuron] * (cycle - modeAt));
        exc = left(exc * Exponential.exp(-parameters.excRate[neuron] * (cycle - excAt)));
        inh = left(inh * Exponential.exp(-parameters.inhRate[neuron] * (cycle - inhAt)));
        steps++;
        uExc[neuron] = exc;
        uInh[neuron] = inh;
        v[neuron] = within(target[neuron] + mode - excResponse * exc - inhResponse * inh);
        since[neuron] = cycle;
    }

    /** First cycle, not before the earliest, at which the comparator sees the membrane at a level. */
    long nextCrossing(int neuron, long earliest, double level) {
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

    /** Whether a neuron without input rises to where it rests, or rests. */
    boolean settling(int neuron) {
        return uExc[neuron] == 0 && uInh[neuron] == 0 && v[neuron] <= target[neuron];
    }

    /** A drop, 0 when nothing measurable is left of it. */
    static double left(double u) {
        return u < NO_CHARGE_VOLTS ? 0 : u;
    }

    /** The potential, kept between ground and supply. */
    static double within(double volts) {
        return Math.max(0, Math.min(volts, Neurons.SUPPLY_VOLTS));
    }

    /** Membrane potential some cycles after the last thing that happened to the neuron. */
    double membraneVolts(int neuron, double elapsed) {
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
}
