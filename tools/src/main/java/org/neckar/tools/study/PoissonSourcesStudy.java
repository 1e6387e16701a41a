package org.neckar.tools.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.neckar.calibration.Spread;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Origin;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.Synapses;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.network.Weight;
import org.neckar.grenade.result.Spikes;
import org.neckar.grenade.run.Emulation;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.tools.plot.CurvePlot;

/**
 * Poisson sources of the host and of the chip, heard by neurons in bypass mode: their counts, their spectrum, and how
 * many spikes get lost between source and neurons.
 */
final class PoissonSourcesStudy implements Study {
    private static final int SOURCES = 8;
    private static final double RUN_US = 100e3;
    private static final double US_PER_S = 1e6;
    private static final double ROUNDED_US = 10;
    private static final double WINDOW_US = 500;
    /** Multiples of 10 Hz up to 50 kHz, the highest frequency that bins of 10 us resolve. */
    private static final int FREQUENCIES = 5000;

    private static final int DEVIATIONS = 5;
    private static final int REFRACTORY = 5;
    private static final long SEED = 2_718_281_828L;
    private static final double[] RATES_HZ = {20e3, 10e3};

    @Override
    public String name() {
        return "poisson-sources";
    }

    @Override
    public String summary() {
        return "Poisson sources of host and chip: counts, spectrum, and what arrives at neurons.";
    }

    @Override
    public String explanation() {
        return "Eight sources, each heard by a neuron that turns every event into a spike, and one of them by a second"
                + " neuron. The numbers of spikes in half a millisecond follow Poisson's law, whoever makes them; the power"
                + " spectrum is flat; and hardly a spike differs between source and neurons, nor between the two.";
    }

    /** Where the spikes come from. */
    private enum Maker {
        HOST,
        CHIP;

        Origin addTo(Network network, double rateHz) {
            return switch (this) {
                case HOST -> network.add(SpikeSource.of(new SpikeTrains.Poisson(SOURCES, 0, RUN_US, rateHz, SEED)));
                case CHIP -> {
                    var source = network.add(BackgroundSource.poisson(SOURCES, rateHz, SEED));
                    network.record(source.spikes());
                    yield source;
                }
            };
        }

        String label(double rateHz) {
            return "%s, %.0f kHz".formatted(this == HOST ? "host" : "chip", rateHz / 1000);
        }
    }

    /**
     * Spikes of one run.
     *
     * @param sent times of a source, as its maker knows them
     * @param heard spikes of the neurons: each hears its source, the last one source 0
     */
    private record Trains(IntFunction<double[]> sent, Spikes heard) {
        static Trains of(Emulation emulation, Maker maker, double rateHz) {
            var network = Network.named("poisson sources");
            var origin = maker.addTo(network, rateHz);
            var cell = HXNeuron.bypass().with("refractory_period_refractory_time", REFRACTORY);
            var neurons = network.add(Population.of(SOURCES + 1, cell)
                    .on(IntStream.rangeClosed(0, SOURCES)
                            .mapToObj(i -> new AtomicNeuronOnDLS(60 * i + 5))
                            .toList()));
            network.connect(origin, neurons, Connector.list(synapses()), Weight.of(Weight.MAX));
            var result = emulation.run(network, new TimeSpan(RUN_US));
            IntFunction<double[]> sent = i -> origin instanceof SpikeSource source
                    ? source.trains().timesUs(i)
                    : result.of(origin).timesUs(i);
            return new Trains(sent, result.of(neurons));
        }

        /** Source i to neuron i, and source 0 to the last neuron as well. */
        private static Synapses synapses() {
            var weights = new int[SOURCES + 1];
            Arrays.fill(weights, Weight.MAX);
            return new Synapses(
                    IntStream.rangeClosed(0, SOURCES).map(i -> i % SOURCES).toArray(),
                    IntStream.rangeClosed(0, SOURCES).toArray(),
                    weights);
        }

        /** How far the count furthest from its expectation is off, in units of the square root of the expectation. */
        double worstCount(double rateHz) {
            double expected = rateHz * RUN_US / US_PER_S;
            return Arrays.stream(heard.counts())
                    .mapToDouble(count -> Math.abs(count - expected) / Math.sqrt(expected))
                    .max()
                    .orElseThrow();
        }

        /** Spikes in every window of every neuron. */
        double[] counts() {
            var counts = new double[SOURCES * (int) (RUN_US / WINDOW_US)];
            for (int i = 0; i < SOURCES; i++) {
                for (double time : heard.timesUs(i)) {
                    counts[i * counts.length / SOURCES + (int) (time / WINDOW_US)]++;
                }
            }
            return counts;
        }

        /**
         * Power of one neuron at multiples of 10 Hz from 0 on, its spikes in bins of 10 us. Each spike is a pointer
         * that turns by the same angle from one frequency to the next.
         */
        double[] power(int neuron) {
            var cosine = new double[FREQUENCIES + 1];
            var sine = new double[FREQUENCIES + 1];
            for (double time : heard.timesUs(neuron)) {
                double angle = 2 * Math.PI * Math.floor(time / ROUNDED_US) * ROUNDED_US / RUN_US;
                double turnX = Math.cos(angle);
                double turnY = Math.sin(angle);
                double x = 1;
                double y = 0;
                for (int frequency = 0; frequency <= FREQUENCIES; frequency++) {
                    cosine[frequency] += x;
                    sine[frequency] += y;
                    double turned = x * turnX - y * turnY;
                    y = x * turnY + y * turnX;
                    x = turned;
                }
            }
            var power = new double[FREQUENCIES + 1];
            Arrays.setAll(power, i -> cosine[i] * cosine[i] + sine[i] * sine[i]);
            return power;
        }
    }

    /** Share of the spikes of either train without a partner in the other one, both rounded to 10 us, in percent. */
    private static double differing(double[] firstUs, double[] secondUs) {
        return Math.max(missing(firstUs, secondUs), missing(secondUs, firstUs));
    }

    private static double missing(double[] fromUs, double[] inUs) {
        var there = Arrays.stream(inUs)
                .mapToLong(time -> Math.round(time / ROUNDED_US))
                .sorted()
                .toArray();
        long lost = Arrays.stream(fromUs)
                .mapToLong(time -> Math.round(time / ROUNDED_US))
                .filter(time -> Arrays.binarySearch(there, time) < 0)
                .count();
        return 100.0 * lost / fromUs.length;
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var outcome = new StudyOutcome.Builder();
        var shares = new ArrayList<CurvePlot.Curve>();
        for (double rateHz : RATES_HZ) {
            for (var maker : Maker.values()) {
                var label = maker.label(rateHz);
                var trains = Trains.of(emulation, maker, rateHz);
                measure(outcome, label, trains, rateHz);
                if (rateHz == RATES_HZ[0]) {
                    shares.add(shares(label, trains.counts()));
                }
            }
        }
        shares.add(law(RATES_HZ[0]));
        return outcome.picture(
                        "poisson-counts",
                        new CurvePlot(
                                "Spikes in half a millisecond, eight sources over 100 ms",
                                "number of spikes",
                                "share of all windows (%)",
                                shares))
                .done();
    }

    private static void measure(StudyOutcome.Builder outcome, String label, Trains trains, double rateHz) {
        outcome.measure(label + ": count furthest off", trains.worstCount(rateHz), "square roots", "below 5")
                .measure(
                        label + ": differing between source and neuron",
                        differing(trains.sent().apply(0), trains.heard().timesUs(0)),
                        "%",
                        "below 2")
                .measure(
                        label + ": differing between two neurons",
                        differing(trains.heard().timesUs(0), trains.heard().timesUs(SOURCES)),
                        "%",
                        "below 2");
        if (rateHz == RATES_HZ[0]) {
            measureSpectrum(outcome, label, trains);
        }
    }

    private static void measureSpectrum(StudyOutcome.Builder outcome, String label, Trains trains) {
        double greatest = 0;
        double zeroOverGreatest = Double.POSITIVE_INFINITY;
        double highest = 0;
        double lowest = 0;
        long low = 0;
        for (int neuron = 0; neuron < SOURCES; neuron++) {
            var power = trains.power(neuron);
            var others = Spread.of(Arrays.copyOfRange(power, 1, power.length));
            var logarithms = Arrays.stream(power).skip(1).map(Math::log10).toArray();
            var spread = Spread.of(logarithms);
            double bound = spread.mean() - DEVIATIONS * spread.deviation();
            greatest = Math.max(greatest, others.greatest());
            zeroOverGreatest = Math.min(zeroOverGreatest, power[0] / others.greatest());
            highest = Math.max(highest, (spread.greatest() - spread.mean()) / spread.deviation());
            lowest = Math.max(lowest, (spread.mean() - spread.least()) / spread.deviation());
            low += Arrays.stream(logarithms)
                    .filter(logarithm -> logarithm < bound)
                    .count();
        }
        outcome.measure(label + ": greatest power", greatest, "", "below 1e5")
                .measure(label + ": power at 0 over the greatest", zeroOverGreatest, "", "above 100")
                .measure(label + ": greatest power above the mean, logarithms", highest, "deviations", "below 5")
                .measure(label + ": least power below the mean, logarithms", lowest, "deviations", "below 5")
                .measure(
                        label + ": frequencies more than 5 deviations below the mean",
                        100.0 * low / (SOURCES * FREQUENCIES),
                        "%",
                        "0");
    }

    private static CurvePlot.Curve shares(String label, double[] counts) {
        int most = (int) Arrays.stream(counts).max().orElseThrow();
        var histogram = new double[most + 1];
        Arrays.stream(counts).forEach(count -> histogram[(int) count] += 100.0 / counts.length);
        return CurvePlot.Curve.of(label, Membranes.numbers(Sweep.steps(0, most, 1)), histogram);
    }

    /** Poisson's law for the mean number in a window. */
    private static CurvePlot.Curve law(double rateHz) {
        double mean = rateHz * WINDOW_US / US_PER_S;
        var shares = new double[(int) (mean + 5 * Math.sqrt(mean))];
        shares[0] = 100 * Math.exp(-mean);
        for (int count = 1; count < shares.length; count++) {
            shares[count] = shares[count - 1] * mean / count;
        }
        var name = "Poisson's law, mean %.0f".formatted(mean);
        return CurvePlot.Curve.of(name, Membranes.numbers(Sweep.steps(0, shares.length - 1, 1)), shares);
    }
}
