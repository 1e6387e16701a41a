package org.neckar.chipmodel.analog;

import org.neckar.hal.transfer.NonlinearTransfer;

/**
 * Carries one neuron with a current that is not linear, or with an adaptation, if its membrane is not joined to others:
 * the exponential Runge-Kutta step of {@link NonlinearSweep}, as often and as short as an estimated error asks for. A
 * step depends on nothing but the state it starts from and the time it has to end, so looking at a neuron does not
 * change what becomes of it.
 */
final class NonlinearCircuits {
    /** No crossing found. */
    static final double NONE = SteppedCircuits.NONE;

    private static final double TOLERANCE_VOLTS = 1e-6;
    private static final double FIRST_STEP = 128;
    private static final double SHORTEST_STEP = 0.05;
    private static final double GOOD_ENOUGH_TO_DOUBLE = 0.1;

    /** Part of the shortest time constant over which a membrane is close to a cubic. */
    private static final double CUBIC_PART = 0.25;

    private static final double SMALL_ARGUMENT = 1e-4;

    private final NeuronColumns columns;
    private final NeuronParameters parameters;
    private final NonlinearParameters nonlinear;
    private final double tolerance;
    private final CubicPiece piece = new CubicPiece();

    private int neuron;
    private double start;
    private double time;
    private double v;
    private double w;
    private double exc;
    private double inh;
    private double exponential;
    private double current;
    private double drift;
    private double nextVolts;
    private double nextAdaptation;
    private double nextExc;
    private double nextInh;
    private boolean resting;
    private long steps;

    NonlinearCircuits(NeuronColumns columns, NeuronParameters parameters) {
        this(columns, parameters, TOLERANCE_VOLTS);
    }

    /** Circuits with an accuracy of their own: the error of a potential in one step, in volts. */
    NonlinearCircuits(NeuronColumns columns, NeuronParameters parameters, double tolerance) {
        this.columns = columns;
        this.parameters = parameters;
        this.tolerance = tolerance;
        nonlinear = parameters.nonlinear;
    }

    /** How often a state was carried forward. */
    long steps() {
        return steps;
    }

    /** Carries a neuron. */
    void carry(int which, double cycle) {
        load(which);
        advance(cycle - start);
        columns.v[which] = v;
        columns.w[which] = w;
        columns.uExc[which] = exc;
        columns.uInh[which] = inh;
        columns.since[which] = cycle;
    }

    /** Membrane potential of a neuron some cycles after the last thing that happened to it. */
    double membraneVolts(int which, double elapsed) {
        load(which);
        advance(elapsed);
        return v;
    }

    /** State of the adaptation of a neuron some cycles after the last thing that happened to it. */
    double adaptationVolts(int which, double elapsed) {
        load(which);
        advance(elapsed);
        return w;
    }

    /**
     * Looks for the first time that the membrane of a neuron reaches a level.
     *
     * @param horizon how far to look, in cycles
     * @return cycles from the last thing that happened to the neuron, or {@link #NONE} within the horizon
     */
    double crossing(int which, double horizon, double level) {
        load(which);
        double wished = FIRST_STEP;
        double longest = level < NONE ? CUBIC_PART / fastestRate(columns.rate[which]) : horizon;
        while (time < horizon) {
            double volts = v;
            double slope = slope();
            double from = time;
            wished = step(Math.min(wished, longest), horizon);
            // the supply cuts off where the membrane would have gone; up to there the cubic is that of the whole way
            piece.span(volts, slope, nextVolts, slope(), time - from);
            double found = level < NONE ? piece.crossing(level) : NONE;
            if (found < NONE) {
                return from + found;
            }
        }
        resting = exc == 0
                && inh == 0
                && Math.abs(v - columns.v[which]) < horizon * MovingCircuits.STILL_VOLTS_PER_CYCLE
                && Math.abs(w - columns.w[which]) < horizon * MovingCircuits.STILL_VOLTS_PER_CYCLE;
        return NONE;
    }

    /** Whether the last search that found nothing has seen nothing move. */
    boolean resting() {
        return resting;
    }

    /** How far a neuron may rise for {@link #largestSlope} to hold: to its level, or one slope of its exponential. */
    double reach(int which) {
        double level = Math.min(columns.lowest[which], NonlinearSweep.FAR_VOLTS);
        return Math.min(level - columns.v[which], nonlinear.reach[which]);
    }

    /** An upper bound of the slope of a membrane while it rises by no more than its reach, within a horizon. */
    double largestSlope(int which, double reach, double horizon) {
        double volts = columns.v[which];
        double inhibition = columns.uInh[which] * Math.max(0, 1 - parameters.inhRate[which] * horizon);
        return Math.min(columns.rate[which], Reserves.fastestRate(horizon)) * (columns.target[which] - volts)
                + columns.excGain[which] * columns.uExc[which]
                + columns.inhGain[which] * inhibition
                + exponential(which, volts + reach)
                + largestConductances(which, volts, reach)
                + columns.adaptGain[which] * largestAdaptation(which, volts, reach, horizon);
    }

    private double largestConductances(int n, double volts, double reach) {
        return columns.excConductance[n]
                        * (columns.uExc[n] + Math.abs(nonlinear.excShift[n]))
                        * (Math.abs(nonlinear.excReference[n] - volts) + reach)
                + columns.inhConductance[n]
                        * (columns.uInh[n] + Math.abs(nonlinear.inhShift[n]))
                        * (Math.abs(nonlinear.inhReference[n] - volts) + reach);
    }

    /** How far the adaptation state can be below its reference, at most, within the horizon. */
    private double largestAdaptation(int n, double volts, double reach, double horizon) {
        double below = nonlinear.adaptReference[n] - columns.w[n];
        double change = nonlinear.adaptRate[n] * Math.abs(below)
                + Math.abs(nonlinear.adaptFollow[n]) * (Math.abs(volts - nonlinear.adaptLeak[n]) + reach)
                + Math.abs(nonlinear.adaptPulse[n]);
        return below + change * horizon;
    }

    private void load(int which) {
        neuron = which;
        start = columns.since[which];
        time = 0;
        v = columns.v[which];
        w = columns.w[which];
        exc = columns.uExc[which];
        inh = columns.uInh[which];
        findCurrents();
    }

    private void findCurrents() {
        current = current(v, w, exc, inh);
        drift = drift(v);
    }

    private double slope() {
        return columns.rate[neuron] * (columns.target[neuron] - v)
                + columns.excGain[neuron] * exc
                + columns.inhGain[neuron] * inh
                + current;
    }

    private void advance(double duration) {
        double wished = FIRST_STEP;
        while (time < duration) {
            wished = step(wished, duration);
        }
    }

    /** Takes one step, no longer than wished and not beyond an end; returns the length to try next. */
    private double step(double wished, double end) {
        double pulse = columns.pulseEnd[neuron] - start - time;
        double limit = pulse > 0 ? Math.min(end - time, pulse) : end - time;
        double h = Math.min(wished, limit);
        double error = attempt(h);
        while (error > 1 && h > SHORTEST_STEP) {
            h /= error > 8 ? 4 : 2;
            error = attempt(h);
        }
        v = LinearCircuits.within(nextVolts);
        w = LinearCircuits.within(nextAdaptation);
        exc = nextExc;
        inh = nextInh;
        time = h == end - time ? end : time + h;
        findCurrents();
        double next = error < GOOD_ENOUGH_TO_DOUBLE ? 2 * h : h;
        return Math.max(next, h == limit ? wished : 0);
    }

    /** Computes the state after a step; returns the estimated error in units of the tolerance. */
    private double attempt(double h) {
        steps++;
        double a = columns.rate[neuron];
        double decay = Exponential.exp(-a * h);
        nextExc = 0;
        nextInh = 0;
        double linear = columns.target[neuron] + (v - columns.target[neuron]) * decay;
        if (exc != 0) {
            double excDecay = Exponential.exp(-parameters.excRate[neuron] * h);
            linear += columns.excResponse[neuron] * exc * (decay - excDecay);
            nextExc = LinearCircuits.left(exc * excDecay);
        }
        if (inh != 0) {
            double inhDecay = Exponential.exp(-parameters.inhRate[neuron] * h);
            linear += columns.inhResponse[neuron] * inh * (decay - inhDecay);
            nextInh = LinearCircuits.left(inh * inhDecay);
        }
        double r = nonlinear.adaptRate[neuron];
        double adaptDecay = Exponential.exp(-r * h);
        double reference = nonlinear.adaptReference[neuron];
        double first = phi(a, h, decay);
        double firstOfAdaptation = phi(r, h, adaptDecay);
        double volts = linear + first * current;
        double adaptation = reference + (w - reference) * adaptDecay + firstOfAdaptation * drift;
        double correction = secondPhi(a, h, first) * (current(volts, adaptation, nextExc, nextInh) - current);
        nextVolts = volts + correction;
        nextAdaptation = adaptation + secondPhi(r, h, firstOfAdaptation) * (drift(volts) - drift);
        double change = exponential * nonlinear.expPerVolt[neuron] + 2 * fastestRate(a);
        return Math.abs(correction) * Math.min(1, change * h * (1.0 / 3)) / tolerance;
    }

    private double fastestRate(double membrane) {
        return Math.max(Math.max(membrane, parameters.excRate[neuron]), parameters.inhRate[neuron]);
    }

    private static double phi(double rate, double h, double decay) {
        double x = rate * h;
        return x < SMALL_ARGUMENT ? h * (1 - 0.5 * x) : (1 - decay) / rate;
    }

    private static double secondPhi(double rate, double h, double first) {
        double x = rate * h;
        return x < SMALL_ARGUMENT ? h * (0.5 - x * (1.0 / 6)) : (1 - first / h) / rate;
    }

    private double current(double volts, double adaptation, double onExc, double onInh) {
        exponential = exponential(neuron, volts);
        double sum = exponential
                + overdrive(columns, neuron, volts, onExc, onInh)
                - columns.adaptGain[neuron] * (adaptation - nonlinear.adaptReference[neuron]);
        if (columns.excConductance[neuron] != 0) {
            sum += columns.excConductance[neuron]
                    * (onExc + nonlinear.excShift[neuron])
                    * (nonlinear.excReference[neuron] - volts);
        }
        if (columns.inhConductance[neuron] != 0) {
            sum -= columns.inhConductance[neuron]
                    * (onInh + nonlinear.inhShift[neuron])
                    * (volts - nonlinear.inhReference[neuron]);
        }
        return sum;
    }

    /** What the synaptic currents of a neuron are more, or less, than those of linear transconductors. */
    static double overdrive(NeuronColumns columns, int n, double volts, double exc, double inh) {
        double more = columns.excGain[n] * (NonlinearTransfer.effectiveDropVolts(exc) - exc);
        double left = NonlinearTransfer.inhibitionLeft(volts);
        return more + columns.inhGain[n] * (left * NonlinearTransfer.effectiveDropVolts(inh) - inh);
    }

    private double exponential(int n, double volts) {
        if (columns.expGain[n] == 0) {
            return 0;
        }
        double e = Exponential.exp((volts - nonlinear.expVolts[n]) * nonlinear.expPerVolt[n]);
        return columns.expGain[n] * e / (1 + nonlinear.expLimit[n] * e);
    }

    private double drift(double volts) {
        double pulse = columns.pulseEnd[neuron] > start + time ? nonlinear.adaptPulse[neuron] : 0;
        return nonlinear.adaptFollow[neuron] * (volts - nonlinear.adaptLeak[neuron]) + pulse;
    }
}
