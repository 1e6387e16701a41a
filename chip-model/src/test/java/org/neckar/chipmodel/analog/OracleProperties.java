package org.neckar.chipmodel.analog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
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
import org.neckar.hal.capmem.CapMemRow;
import org.neckar.hal.transfer.NominalTransfer;
import org.neckar.testkit.Seeds;

/** Random neurons under random input against a general integrator that knows nothing of exponentials. */
class OracleProperties {
    private static final int NEURON = 130;
    private static final double CYCLE_MICROSECONDS = 0.004;
    private static final int REFRACTORY_COUNT = 60;
    private static final int RUN_CYCLES = 50_000;

    private record Event(long cycle, int weight, boolean excitatory) {}

    /** V, line drops scaled to V/us. Time in microseconds. */
    private record Membrane(double tau, double rest, double tauExc, double tauInh)
            implements OrdinaryDifferentialEquation {
        @Override
        public int getDimension() {
            return 3;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            return new double[] {(rest - y[0]) / tau + y[1] + y[2], -y[1] / tauExc, -y[2] / tauInh};
        }
    }

    private record Threshold(double level) implements ODEEventDetector {
        @Override
        public AdaptableInterval getMaxCheckInterval() {
            return (state, forward) -> 0.02;
        }

        @Override
        public int getMaxIterationCount() {
            return 200;
        }

        @Override
        public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
            return new BracketingNthOrderBrentSolver(0, 1e-9, 0, 5);
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

    @Seeds(150)
    void shouldAgreeWithAGeneralIntegratorInTraceAndSpikeTimes(RandomGenerator random) {
        ChipOnTable table = new ChipOnTable(new ModelSettings(random.nextLong(), 0, true, false));
        table.typical(NEURON);
        int leak = 560 + random.nextInt(120);
        double threshold = NominalTransfer.leakVolts(leak) + random.nextDouble(-0.02, 0.08);
        table.cell(NEURON, CapMemRow.V_LEAK, leak);
        table.cell(NEURON, CapMemRow.V_THRESHOLD, NominalTransfer.thresholdCode(threshold));
        table.cell(NEURON, CapMemRow.I_BIAS_SYNIN_EXC_GM, 200 + random.nextInt(800));
        table.cell(NEURON, CapMemRow.V_RESET, 400 + random.nextInt(60));
        table.cell(NEURON, CapMemRow.I_BIAS_LEAK, 30 + random.nextInt(900));
        table.cell(NEURON, CapMemRow.I_BIAS_SYNIN_EXC_TAU, 30 + random.nextInt(900));
        table.cell(NEURON, CapMemRow.I_BIAS_SYNIN_INH_TAU, 30 + random.nextInt(900));
        table.settle();
        table.refractory(NEURON, REFRACTORY_COUNT, 15, 1);
        table.neuron(NEURON, ChipOnTable.firing());
        table.chip.forceReset(table.chip.now(), NEURON);
        table.run(table.chip.now() + 1);
        table.spikes.clear();

        long start = table.chip.now();
        List<Event> events = events(random, start);
        Oracle oracle = new Oracle(table.chip.truth(), start);
        for (Event event : events) {
            oracle.to(event.cycle());
            oracle.charge(event);
            table.run(event.cycle());
            table.event(NEURON, event.weight(), event.excitatory() ? 1 : 2);
            assertEquals(oracle.volts(), table.chip.truth().membraneVolts(NEURON, (double) event.cycle()), 2e-6);
        }
        oracle.to(start + RUN_CYCLES);
        table.run(start + RUN_CYCLES);

        long[] spikes = table.cyclesOf(NEURON);
        assertEquals(
                oracle.spikes.size(), spikes.length, "spikes " + Arrays.toString(spikes) + " and " + oracle.spikes);
        for (int i = 0; i < spikes.length; i++) {
            assertTrue(
                    Math.abs(spikes[i] - oracle.spikes.get(i)) <= 1,
                    "spike %d: %d and %d".formatted(i, spikes[i], oracle.spikes.get(i)));
        }
    }

    private static List<Event> events(RandomGenerator random, long start) {
        List<Event> events = new ArrayList<>();
        long cycle = start;
        double meanGap = 100 + random.nextInt(2000);
        while (true) {
            cycle += 1 + (long) (-meanGap * Math.log(1 - random.nextDouble()));
            if (cycle >= start + RUN_CYCLES) {
                return events;
            }
            events.add(new Event(cycle, 1 + random.nextInt(63), random.nextInt(4) != 0));
        }
    }

    /** The same neuron, integrated by somebody else. Takes a spike over at the clock cycle after the crossing. */
    private static final class Oracle {
        private final Truth truth;
        private final List<Long> spikes = new ArrayList<>();
        private double[] y;
        private long now;
        private long releaseAt;
        private long freeAt;

        Oracle(Truth truth, long start) {
            this.truth = truth;
            now = start;
            y = new double[] {truth.membraneVolts(NEURON, (double) start), 0, 0};
            reset(start);
        }

        double volts() {
            return y[0];
        }

        void charge(Event event) {
            if (event.excitatory()) {
                y[1] += event.weight() * factor() * truth.excitatoryVoltsPerMicrosecond(NEURON);
            } else {
                y[2] += event.weight() * factor() * truth.inhibitoryVoltsPerMicrosecond(NEURON);
            }
        }

        private double factor() {
            return truth.synapseFactor(0, NEURON % 256);
        }

        private void reset(long cycle) {
            freeAt = cycle + REFRACTORY_COUNT * 4L;
            releaseAt = freeAt - 4;
        }

        void to(long end) {
            while (now < end) {
                if (now < releaseAt) {
                    integrate(
                            Math.min(end, releaseAt),
                            truth.tauResetMicroseconds(NEURON),
                            truth.resetVolts(NEURON),
                            false);
                } else {
                    long until = now < freeAt ? Math.min(end, freeAt) : end;
                    integrate(until, truth.tauMemMicroseconds(NEURON), truth.restVolts(NEURON), now >= freeAt);
                }
            }
        }

        private void integrate(long until, double tau, double rest, boolean comparing) {
            double level = truth.thresholdVolts(NEURON);
            if (comparing && y[0] >= level) {
                spikes.add(now);
                reset(now);
                return;
            }
            var integrator = new DormandPrince853Integrator(1e-12, 5, 1e-12, 1e-11);
            if (comparing) {
                integrator.addEventDetector(new Threshold(level));
            }
            var equation =
                    new Membrane(tau, rest, truth.tauSynExcMicroseconds(NEURON), truth.tauSynInhMicroseconds(NEURON));
            double length = (double) (until - now) * CYCLE_MICROSECONDS;
            ODEStateAndDerivative last = integrator.integrate(equation, new ODEState(0, y), length);
            double stopped = last.getTime();
            if (stopped >= length - 1e-9) {
                y = last.getPrimaryState();
                now = until;
                return;
            }
            long cycle = now + (long) Math.ceil(stopped / CYCLE_MICROSECONDS - 1e-6);
            double remainder = (double) (cycle - now) * CYCLE_MICROSECONDS - stopped;
            y = remainder <= 1e-12
                    ? last.getPrimaryState()
                    : new DormandPrince853Integrator(1e-12, 5, 1e-12, 1e-11)
                            .integrate(equation, new ODEState(0, last.getPrimaryState()), remainder)
                            .getPrimaryState();
            now = cycle;
            spikes.add(cycle);
            reset(cycle);
        }
    }
}
