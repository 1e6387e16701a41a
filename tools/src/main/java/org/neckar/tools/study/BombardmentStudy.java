package org.neckar.tools.study;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.neckar.calibration.Spread;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.network.Units;
import org.neckar.grenade.network.Weight;
import org.neckar.grenade.run.Emulation;
import org.neckar.tools.plot.HistogramPlot;
import org.neckar.tools.study.Membranes.Recorded;

/**
 * The membrane under Poisson bombardment of both signs. What the bombardment does follows from a single postsynaptic
 * potential, as long as potentials add up: it shifts the mean by rate times area, and adds a variance of rate times
 * area of the square (Campbell's theorem).
 */
final class BombardmentStudy implements Study {
    private static final double RATE_HZ = 50e3;
    private static final double US_PER_S = 1e6;
    private static final double US_PER_MS = 1e3;
    private static final int WEIGHT = 31;
    private static final double SETTLED_US = 100;
    private static final int PULSES = 100;
    private static final double PERIOD_US = 120;
    private static final double BEFORE_US = 10;
    private static final double REST_VOLTS = 0.5;
    private static final double TAU_US = 10;
    private static final String LSB = "MADC LSB";

    private final double milliseconds;

    /** @param milliseconds chip time of each kind of bombardment */
    BombardmentStudy(double milliseconds) {
        this.milliseconds = milliseconds;
    }

    @Override
    public String name() {
        return "bombardment";
    }

    @Override
    public String summary() {
        return "Poisson bombardment: how noise of both signs moves and broadens a membrane potential.";
    }

    @Override
    public String explanation() {
        return "Generators on the chip send 50 spikes per millisecond to the excitatory line, to the inhibitory one, or"
                + " to both. The distribution of the membrane potential broadens, and its mean moves up, down, or stays"
                + " about where it was. Where 'expected' stands, the number follows from the shape of one potential.";
    }

    private static Lif cell() {
        return Lif.defaults()
                .withSpiking(false)
                .withVLeak(Units.volts(REST_VOLTS))
                .withTauMem(Units.us(TAU_US))
                .withTauSyn(Units.us(TAU_US));
    }

    /**
     * Mean shift and standard deviation that bombardment with a potential of one sign brings, by Campbell's theorem.
     */
    private record Campbell(double shift, double deviation) {
        static Campbell of(Recorded recorded) {
            var trace = recorded.trace();
            double rest = IntStream.rangeClosed(1, PULSES)
                    .mapToDouble(i -> recorded.mean(i * PERIOD_US - BEFORE_US, i * PERIOD_US))
                    .average()
                    .orElseThrow();
            int bins = (int) PERIOD_US;
            var sums = new double[bins];
            var counts = new int[bins];
            for (int i = 0; i < trace.size(); i++) {
                if (trace.timeUs(i) >= PERIOD_US) {
                    int bin = (int) (trace.timeUs(i) % PERIOD_US);
                    sums[bin] += trace.value(i) - rest;
                    counts[bin]++;
                }
            }
            double area = 0;
            double squares = 0;
            for (int bin = 0; bin < bins; bin++) {
                double height = sums[bin] / counts[bin];
                area += height;
                squares += height * height;
            }
            double perUs = RATE_HZ / US_PER_S;
            return new Campbell(perUs * area, Math.sqrt(perUs * squares));
        }
    }

    private static Campbell single(Emulation emulation, int weight) {
        var pulses = new SpikeTrains.Regular(1, PERIOD_US, (PULSES + 0.5) * PERIOD_US, PERIOD_US);
        var runTime = new TimeSpan((PULSES + 1) * PERIOD_US);
        return Campbell.of(record(emulation, runTime, (network, neurons) -> {
            var source = network.add(SpikeSource.of(pulses));
            network.connect(source, neurons, Connector.allToAll(), Weight.of(weight));
        }));
    }

    /** The samples of the membrane while generators bombard it with these weights. */
    private double[] samples(Emulation emulation, int... weights) {
        var runTime = new TimeSpan(SETTLED_US + US_PER_MS * milliseconds);
        var recorded = record(emulation, runTime, (network, neurons) -> {
            for (int weight : weights) {
                var source = network.add(BackgroundSource.poisson(1, RATE_HZ, weight > 0 ? 1 : 2));
                network.connect(source, neurons, Connector.allToAll(), Weight.of(weight));
            }
        });
        var trace = recorded.trace();
        return IntStream.range(0, trace.size())
                .filter(i -> trace.timeUs(i) >= SETTLED_US)
                .mapToDouble(trace::value)
                .toArray();
    }

    /** A source that never fires keeps both synaptic inputs on: their offsets are the same in all runs. */
    private static Recorded record(Emulation emulation, TimeSpan runTime, BiConsumer<Network, Population> wiring) {
        return Membranes.neighbours(emulation, 2)
                .record(cell(), runTime, (network, neurons) -> {
                    var silent = network.add(SpikeSource.of());
                    network.connect(silent, neurons, Connector.allToAll(), Weight.of(1));
                    network.connect(silent, neurons, Connector.allToAll(), Weight.of(-1));
                    wiring.accept(network, neurons);
                })
                .getFirst();
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var quiet = samples(emulation);
        var excited = samples(emulation, WEIGHT);
        var inhibited = samples(emulation, -WEIGHT);
        var both = samples(emulation, WEIGHT, -WEIGHT);
        var excitation = single(emulation, WEIGHT);
        var inhibition = single(emulation, -WEIGHT);
        var outcome = new StudyOutcome.Builder();
        outcome.measure("quiet, spread", Spread.of(quiet).deviation(), LSB, "narrow");
        measure(outcome, "excited", quiet, excited, excitation);
        measure(outcome, "inhibited", quiet, inhibited, inhibition);
        measure(
                outcome,
                "both",
                quiet,
                both,
                new Campbell(
                        excitation.shift() + inhibition.shift(),
                        Math.hypot(excitation.deviation(), inhibition.deviation())));
        return outcome.picture(
                        "bombardment",
                        new HistogramPlot(
                                        "Membrane potential under Poisson bombardment, 50 kHz on each line",
                                        "membrane potential",
                                        LSB,
                                        "samples",
                                        List.of(
                                                new HistogramPlot.Sample("inhibited", inhibited),
                                                new HistogramPlot.Sample("excited", excited),
                                                new HistogramPlot.Sample("both", both)))
                                .withMark("at rest", Spread.of(quiet).mean()))
                .done();
    }

    private static void measure(
            StudyOutcome.Builder outcome, String what, double[] quiet, double[] samples, Campbell expected) {
        var rest = Spread.of(quiet);
        var spread = Spread.of(samples);
        outcome.measure(what + ", shift", spread.mean() - rest.mean(), LSB, "shifts")
                .measure(what + ", expected shift", expected.shift(), LSB, "")
                .measure(what + ", spread", spread.deviation(), LSB, "broadens")
                .measure(what + ", expected spread", Math.hypot(expected.deviation(), rest.deviation()), LSB, "");
    }
}
