package org.neckar.tools.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.neckar.grenade.network.Cell;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.result.Result;
import org.neckar.grenade.result.Trace;
import org.neckar.grenade.run.Emulation;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;

/**
 * Membranes of chosen circuits that all do the same, recorded two in each run: neighbours in a row, because odd and
 * even columns are read out over different lines.
 */
final class Membranes {
    /** Wiring of neurons that are left alone. */
    static final BiConsumer<Network, Population> ALONE = (network, neurons) -> {};

    private static final int FIRST_COLUMN = 10;

    private final Emulation emulation;
    private final List<AtomicNeuronOnDLS> circuits;

    private Membranes(Emulation emulation, IntStream circuits) {
        this.emulation = emulation;
        this.circuits = circuits.mapToObj(AtomicNeuronOnDLS::new).toList();
    }

    /**
     * Pairs of circuits at equal distances over the whole chip.
     *
     * @param count number of circuits, even
     */
    static Membranes overTheChip(Emulation emulation, int count) {
        int distance = 2 * AtomicNeuronOnDLS.SIZE / count & ~1;
        return new Membranes(emulation, IntStream.range(0, count).map(i -> FIRST_COLUMN + i / 2 * distance + i % 2));
    }

    /**
     * The first circuits of the chip.
     *
     * @param count number of circuits, even
     */
    static Membranes neighbours(Emulation emulation, int count) {
        return new Membranes(emulation, IntStream.range(0, count));
    }

    /** One circuit in one run. */
    static final class Recorded {
        private final Trace trace;
        private final double[] spikesUs;

        private Recorded(Trace trace, double[] spikesUs) {
            this.trace = trace;
            this.spikesUs = spikesUs;
        }

        Trace trace() {
            return trace;
        }

        /** Mean of the samples in a time window, MADC LSB. */
        double mean(double fromUs, double toUs) {
            return samples(fromUs, toUs).average().orElse(Double.NaN);
        }

        /** Largest sample in a time window, MADC LSB. */
        double most(double fromUs, double toUs) {
            return samples(fromUs, toUs).max().orElse(0);
        }

        /** Smallest sample in a time window, MADC LSB. */
        double least(double fromUs, double toUs) {
            return samples(fromUs, toUs).min().orElse(0);
        }

        /** Distances between consecutive spikes in microseconds. */
        double[] intervalsUs() {
            return IntStream.range(1, spikesUs.length)
                    .mapToDouble(i -> spikesUs[i] - spikesUs[i - 1])
                    .toArray();
        }

        private IntStream samples(double fromUs, double toUs) {
            return IntStream.range(0, trace.size())
                    .filter(i -> trace.timeUs(i) >= fromUs && trace.timeUs(i) < toUs)
                    .map(trace::value);
        }
    }

    /** The circuits, pair after pair. */
    List<AtomicNeuronOnDLS> circuits() {
        return circuits;
    }

    /**
     * Runs every pair of circuits once.
     *
     * @param wiring adds sources and projections to each network
     * @return one entry for each circuit
     */
    List<Recorded> record(Cell cell, TimeSpan runTime, BiConsumer<Network, Population> wiring) {
        var recorded = new ArrayList<Recorded>();
        for (int pair = 0; pair < circuits.size(); pair += 2) {
            var network = Network.named("study");
            var neurons = network.add(Population.of(2, cell).on(circuits.subList(pair, pair + 2)));
            wiring.accept(network, neurons);
            network.record(neurons.membrane(0));
            network.record(neurons.membrane(1));
            Result result = emulation.run(network, runTime);
            for (int neuron = 0; neuron < 2; neuron++) {
                recorded.add(new Recorded(
                        result.of(neurons.membrane(neuron)), result.of(neurons).timesUs(neuron)));
            }
        }
        return recorded;
    }

    /** One number for each circuit of a run. */
    static double[] each(List<Recorded> recorded, ToDoubleFunction<Recorded> number) {
        return recorded.stream().mapToDouble(number).toArray();
    }

    /** The values as floating-point numbers. */
    static double[] numbers(int... values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }
}
