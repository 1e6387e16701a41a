package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.neckar.hal.transfer.NonlinearTransfer;

/**
 * One neuron, or two coupled by a conductance, integrated by somebody else: a general integrator that knows nothing of
 * exponentials. Takes a spike over at the clock cycle after the crossing. Only the first neuron fires. Time in cycles.
 */
final class CircuitOracle {
    private static final int PER_NEURON = 4;

    private final NeuronParameters circuit;
    private final NonlinearParameters nonlinear;
    private final int[] neurons;
    private final double siemens;
    private final boolean paused;
    private final long resetCycles;
    private final long refractoryCycles;
    private final long pulseCycles;
    private int spikes;
    private double[] y;
    private long now;
    private long releaseAt;
    private long freeAt;
    private long pulseEnd;
    private long takenOver = Long.MIN_VALUE;
    private long[] observed = {};
    private double tolerance;
    private double strainedTolerance;
    private boolean strained;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    /** The settings of the first neuron that are not among its coefficients. */
    record Timing(long resetCycles, long refractoryCycles, long pulseCycles, boolean paused) {}

    CircuitOracle(Truth truth, int[] neurons, double siemens, Timing timing, long start) {
        circuit = truth.parameters();
        nonlinear = circuit.nonlinear;
        this.neurons = neurons.clone();
        this.siemens = siemens;
        paused = timing.paused();
        resetCycles = timing.resetCycles();
        refractoryCycles = timing.refractoryCycles();
        pulseCycles = timing.pulseCycles();
        now = start;
        releaseAt = start;
        freeAt = start + 1;
        pulseEnd = start;
        y = new double[PER_NEURON * neurons.length];
        for (int i = 0; i < neurons.length; i++) {
            y[PER_NEURON * i] = truth.membraneVolts(neurons[i], (double) start);
            y[PER_NEURON * i + 1] = truth.adaptationVolts(neurons[i], (double) start);
        }
    }

    /**
     * Judges the fire pulses of the chip: each must come at the clock after the crossing, give or take the tolerance.
     * Then the oracle takes over its cycle, because a difference of one clock, by rounding, grows from spike to spike
     * in neurons that burst.
     */
    void judge(long[] spikesOfTheChip, double toleranceCycles, double toleranceOfStrained) {
        observed = spikesOfTheChip.clone();
        tolerance = toleranceCycles;
        strainedTolerance = toleranceOfStrained;
    }

    /** Number of spikes so far. */
    int spikes() {
        return spikes;
    }

    double volts(int i) {
        return y[PER_NEURON * i];
    }

    /** Whether the first neuron is neither reset nor refractory, and its exponential current is small. */
    boolean subthreshold() {
        int neuron = neurons[0];
        boolean upstroke = nonlinear.expGain[neuron] > 0
                && (volts(0) - nonlinear.expVolts[neuron]) * nonlinear.expPerVolt[neuron] > -3;
        return now >= freeAt && !upstroke;
    }

    /** Whether an input left its linear range at some time. */
    boolean strained() {
        return strained;
    }

    /** Difference between the largest and the smallest potential so far. */
    double swing() {
        return highest - lowest;
    }

    void charge(int i, double weights, boolean excitatory) {
        int neuron = neurons[i];
        if (excitatory) {
            y[PER_NEURON * i + 2] += weights * circuit.excStep[neuron];
        } else {
            y[PER_NEURON * i + 3] += weights * circuit.inhStep[neuron];
        }
    }

    void reset(long cycle) {
        releaseAt = cycle + resetCycles;
        freeAt = cycle + refractoryCycles;
        pulseEnd = cycle + pulseCycles;
    }

    void to(long end) {
        while (now < end) {
            long until = end;
            for (long change : new long[] {releaseAt, freeAt, pulseEnd, takenOver}) {
                until = change > now ? Math.min(until, change) : until;
            }
            integrate(until);
            if (now == takenOver && releaseAt < now) {
                reset(now);
            }
            for (int i = 0; i < neurons.length; i++) {
                lowest = Math.min(lowest, volts(i));
                highest = Math.max(highest, volts(i));
            }
        }
    }

    private void integrate(long until) {
        if (now < freeAt || takenOver > now || !circuit.comparing[neurons[0]]) {
            y = integrated((double) (until - now), null).getPrimaryState();
            now = until;
            return;
        }
        if (strained) {
            tolerance = strainedTolerance;
        }
        long fired = spikes < observed.length ? observed[spikes] : Long.MAX_VALUE;
        double length = (double) (fired <= until ? fired - now : until - now) + (fired <= until ? tolerance : 0);
        double level = circuit.threshold[neurons[0]];
        double crossing = volts(0) >= level ? 0 : length;
        double[] end = y;
        if (crossing > 0) {
            ODEStateAndDerivative last = integrated(length, new Threshold(level));
            crossing = last.getTime();
            end = last.getPrimaryState();
        }
        if (crossing >= length - 1e-7) {
            assertTrue(fired > until, () -> "fired at %d, but the membrane was below".formatted(fired));
            y = end;
            now = until;
        } else {
            double difference = (double) (fired - now) - crossing;
            assertTrue(
                    difference > -tolerance && difference < 1 + tolerance,
                    () -> "fired at %d, %.3g cycles after it should".formatted(fired, difference));
            spikes++;
            takenOver = fired;
        }
    }

    private ODEStateAndDerivative integrated(double length, Threshold threshold) {
        double[] absolute = new double[y.length];
        double[] relative = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            absolute[i] = i % PER_NEURON < 2 ? 1e-9 : 1e-12;
            relative[i] = 1e-9;
        }
        var integrator = new DormandPrince853Integrator(1e-10, 2000, absolute, relative);
        if (threshold != null) {
            integrator.addEventDetector(threshold);
        }
        return integrator.integrate(new Equations(now < releaseAt, now < pulseEnd), new ODEState(0, y), length);
    }

    /** V, W and the drops of both lines of each neuron. */
    private final class Equations implements OrdinaryDifferentialEquation {
        private final boolean inReset;
        private final boolean pulsing;

        Equations(boolean inReset, boolean pulsing) {
            this.inReset = inReset;
            this.pulsing = pulsing;
        }

        @Override
        public int getDimension() {
            return PER_NEURON * neurons.length;
        }

        @Override
        public double[] computeDerivatives(double t, double[] state) {
            double[] slope = new double[state.length];
            for (int i = 0; i < neurons.length; i++) {
                circuit(state, i, slope);
            }
            if (neurons.length == 2) {
                double current = siemens * (state[PER_NEURON] - state[0]) * NeuronParameters.CYCLE_SECONDS;
                slope[0] += current / circuit.farads[neurons[0]];
                slope[PER_NEURON] -= current / circuit.farads[neurons[1]];
            }
            return slope;
        }

        private void circuit(double[] state, int i, double[] slope) {
            int n = neurons[i];
            int at = PER_NEURON * i;
            boolean reset = inReset && i == 0;
            double v = state[at];
            double rate = reset ? circuit.resetRate[n] : circuit.freeRate[n];
            double target = reset ? circuit.resetTarget[n] : circuit.freeTarget[n];
            slope[at] = rate * (target - v) - nonlinear.adaptGain[n] * (state[at + 1] - nonlinear.adaptReference[n]);
            if (!(reset && paused)) {
                strained |= Math.max(state[at + 2], state[at + 3]) > NonlinearTransfer.INPUT_LINEAR_VOLTS
                        || (state[at + 3] > 0 && v < NonlinearTransfer.INHIBITION_FULL_VOLTS);
                double e = Math.exp((v - nonlinear.expVolts[n]) * nonlinear.expPerVolt[n]);
                slope[at] += nonlinear.expGain[n] * e / (1 + nonlinear.expLimit[n] * e)
                        + circuit.excGain[n] * NonlinearTransfer.effectiveDropVolts(state[at + 2])
                        + circuit.inhGain[n]
                                * NonlinearTransfer.effectiveDropVolts(state[at + 3])
                                * NonlinearTransfer.inhibitionLeft(v)
                        + nonlinear.excConductance[n]
                                * (state[at + 2] + nonlinear.excShift[n])
                                * (nonlinear.excReference[n] - v)
                        - nonlinear.inhConductance[n]
                                * (state[at + 3] + nonlinear.inhShift[n])
                                * (v - nonlinear.inhReference[n]);
            }
            slope[at + 1] = nonlinear.adaptFollow[n] * (v - nonlinear.adaptLeak[n])
                    - nonlinear.adaptRate[n] * (state[at + 1] - nonlinear.adaptReference[n])
                    + (pulsing && i == 0 ? nonlinear.adaptPulse[n] : 0);
            if (slope[at + 1] > 0 ? state[at + 1] > Neurons.SUPPLY_VOLTS : state[at + 1] < 0) {
                slope[at + 1] = 0;
            }
            slope[at + 2] = -circuit.excRate[n] * state[at + 2];
            slope[at + 3] = -circuit.inhRate[n] * state[at + 3];
        }
    }

    private record Threshold(double level) implements ODEEventDetector {
        @Override
        public AdaptableInterval getMaxCheckInterval() {
            return (state, forward) -> 20;
        }

        @Override
        public int getMaxIterationCount() {
            return 200;
        }

        @Override
        public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
            return new BracketingNthOrderBrentSolver(0, 1e-6, 0, 5);
        }

        @Override
        public ODEEventHandler getHandler() {
            return (state, detector, increasing) -> Action.STOP;
        }

        @Override
        public double g(ODEStateAndDerivative state) {
            return state.getPrimaryState()[0] - level;
        }
    }
}
