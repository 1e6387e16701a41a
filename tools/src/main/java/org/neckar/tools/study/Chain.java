package org.neckar.tools.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.network.Weight;
import org.neckar.grenade.result.Trace;
import org.neckar.grenade.run.Emulation;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;

/**
 * A neuron whose compartments form a chain, each of two joined circuits: compartment i is column i; to the next one
 * leads the soma line of row i % 2, with the conductance at its far end. Synaptic lines have their full capacitor, so
 * that all inputs at once stay within the linear range of the transconductor.
 *
 * @param length number of compartments
 * @param leakBias code of the leak of every circuit
 * @param conductance code of the conductance between neighbours
 * @param inputs synapses that are hit at once
 * @param weight of each of them
 */
record Chain(int length, int leakBias, int conductance, int inputs, int weight) {
    /** When the synapses are hit. */
    static final double EVENT_US = 40;

    private static final int COLUMN = 20;
    private static final double RUN_US = 150;
    private static final int SMOOTHED = 10;
    private static final int SMOOTHED_PEAK = 60;

    /** The stimulated end of four compartments rises by about the published 82 LSB. */
    private static final int STRENGTH = 800;

    private HXNeuron cell(int compartment, int row) {
        boolean leads = compartment < length - 1 && compartment % 2 == row;
        boolean ends = compartment > 0 && compartment % 2 != row;
        return HXNeuron.defaults()
                .with("leak_v_leak", 630)
                .with("leak_i_bias", leakBias)
                .with("membrane_capacitance_capacitance", 63)
                .with("excitatory_input_enable", true)
                .with("excitatory_input_i_bias_tau", 82)
                .with("excitatory_input_i_bias_gm", STRENGTH)
                .with("excitatory_input_enable_small_capacitance", false)
                .with("excitatory_input_i_shift_reference", 310)
                .with("multicompartment_connect_vertical", true)
                .with("multicompartment_connect_soma", leads)
                .with("multicompartment_connect_soma_right", leads)
                .with("multicompartment_enable_conductance", ends)
                .with("multicompartment_i_bias_nmda", conductance);
    }

    private SpikeTrains volley() {
        var times = new double[inputs][];
        Arrays.setAll(times, i -> new double[] {EVENT_US + i * 0.01});
        return new SpikeTrains.Explicit(times);
    }

    /** Up to two compartments, of different parity, recorded while one is stimulated. */
    List<Response> responses(Emulation emulation, int stimulated, int... recorded) {
        var network = Network.named("chain");
        var upper = new ArrayList<Population>();
        for (int i = 0; i < length; i++) {
            for (int row = 0; row < 2; row++) {
                var part =
                        network.add(Population.of(1, cell(i, row)).on(List.of(AtomicNeuronOnDLS.at(COLUMN + i, row))));
                if (row == 0) {
                    upper.add(part);
                }
            }
        }
        var events = network.add(SpikeSource.of(volley()));
        network.connect(events, upper.get(stimulated), Connector.allToAll(), Weight.of(weight));
        for (int compartment : recorded) {
            network.record(upper.get(compartment).membrane(0));
        }
        return emulation.run(network, new TimeSpan(RUN_US)).traces().stream()
                .map(Response::of)
                .toList();
    }

    /** All compartments, two in each run. */
    List<Response> responses(Emulation emulation, int stimulated) {
        var responses = new ArrayList<Response>();
        for (int i = 0; i < length; i += 2) {
            responses.addAll(
                    i + 1 < length
                            ? responses(emulation, stimulated, i, i + 1)
                            : responses(emulation, stimulated, new int[] {i}));
        }
        return responses;
    }

    /**
     * What one compartment did.
     *
     * @param trace its membrane
     * @param height of the peak over rest, MADC LSB
     * @param riseUs from the events to half of the height
     * @param peakUs from the events to the middle of the 60 samples, about 4 us of two membranes, with the largest mean
     */
    record Response(Trace trace, double height, double riseUs, double peakUs) {
        static Response of(Trace trace) {
            int first = (int) IntStream.range(0, trace.size())
                    .filter(i -> trace.timeUs(i) < EVENT_US)
                    .count();
            double rest = IntStream.range(0, first).map(trace::value).average().orElseThrow();
            var smooth = smooth(trace, SMOOTHED);
            double height = Arrays.stream(smooth, first, smooth.length).max().orElseThrow() - rest;
            int half = IntStream.range(first, smooth.length)
                    .filter(i -> smooth[i] - rest >= height / 2)
                    .findFirst()
                    .orElseThrow();
            var smoother = smooth(trace, SMOOTHED_PEAK);
            int peak = IntStream.range(first, smoother.length)
                    .reduce((a, b) -> smoother[b] > smoother[a] ? b : a)
                    .orElseThrow();
            return new Response(
                    trace, height, sinceEvents(trace, half, SMOOTHED), sinceEvents(trace, peak, SMOOTHED_PEAK));
        }

        /** Mean of each sample and those behind it. */
        private static double[] smooth(Trace trace, int samples) {
            return IntStream.range(0, trace.size() - samples)
                    .mapToDouble(i -> IntStream.range(i, i + samples)
                            .map(trace::value)
                            .average()
                            .orElseThrow())
                    .toArray();
        }

        private static double sinceEvents(Trace trace, int from, int samples) {
            return trace.timeUs(from + samples / 2) - EVENT_US;
        }
    }
}
