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
 * leads the soma line of row i % 2, with the conductance at its far end.
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

    private HXNeuron cell(int compartment, int row) {
        boolean leads = compartment < length - 1 && compartment % 2 == row;
        boolean ends = compartment > 0 && compartment % 2 != row;
        return HXNeuron.defaults()
                .with("leak_v_leak", 630)
                .with("leak_i_bias", leakBias)
                .with("membrane_capacitance_capacitance", 63)
                .with("excitatory_input_enable", true)
                .with("excitatory_input_i_bias_tau", 82)
                .with("excitatory_input_i_bias_gm", 500)
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
     */
    record Response(Trace trace, double height, double riseUs) {
        static Response of(Trace trace) {
            double rest = IntStream.range(0, trace.size())
                    .filter(i -> trace.timeUs(i) < EVENT_US)
                    .map(trace::value)
                    .average()
                    .orElseThrow();
            var smooth = IntStream.range(0, trace.size() - SMOOTHED)
                    .mapToDouble(i -> IntStream.range(i, i + SMOOTHED)
                                    .map(trace::value)
                                    .average()
                                    .orElseThrow()
                            - rest)
                    .toArray();
            int first = (int) IntStream.range(0, trace.size())
                    .filter(i -> trace.timeUs(i) < EVENT_US)
                    .count();
            double height = IntStream.range(first, smooth.length)
                    .mapToDouble(i -> smooth[i])
                    .max()
                    .orElseThrow();
            int half = IntStream.range(first, smooth.length)
                    .filter(i -> smooth[i] >= height / 2)
                    .findFirst()
                    .orElseThrow();
            return new Response(trace, height, trace.timeUs(half + SMOOTHED / 2) - EVENT_US);
        }
    }
}
