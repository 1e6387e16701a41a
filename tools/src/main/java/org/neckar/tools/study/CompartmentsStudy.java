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
import org.neckar.tools.output.TraceColumns;
import org.neckar.tools.plot.CurvePlot;
import org.neckar.tools.plot.TracePlot;

/**
 * A chain of four compartments of two circuits each. Compartment i is column i: its two circuits are joined; to the
 * next one leads the soma line of row i % 2, with the conductance at its far end.
 */
final class CompartmentsStudy implements Study {
    private static final int LENGTH = 4;
    private static final int COLUMN = 20;
    private static final int ROW = 256;
    private static final int INPUTS = 10;
    private static final int CONDUCTANCE = 500;
    private static final double EVENT_US = 40;
    private static final double RUN_US = 200;
    private static final int SMOOTHED = 10;
    private static final String LSB = "MADC LSB";
    private static final int[][] PUBLISHED_HEIGHTS = {{82, 51, 38, 29}, {}, {}, {40, 45, 67, 95}};

    @Override
    public String name() {
        return "compartments";
    }

    @Override
    public String summary() {
        return "Compartments: how a potential spreads along a chain of four, from each of them.";
    }

    @Override
    public String explanation() {
        return "Ten synapses on one compartment lift all four: most where they are, less and later with every"
                + " conductance in between. A larger conductance loses less. Each line of the second picture is one"
                + " place of the stimulus.";
    }

    private static HXNeuron cell(int compartment, int row, int conductance) {
        boolean leads = compartment < LENGTH - 1 && compartment % 2 == row;
        boolean ends = compartment > 0 && compartment % 2 != row;
        return HXNeuron.defaults()
                .with("leak_v_leak", 630)
                .with("leak_i_bias", 92)
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

    private static SpikeTrains volley() {
        var times = new double[INPUTS][];
        Arrays.setAll(times, i -> new double[] {EVENT_US + i * 0.01});
        return new SpikeTrains.Explicit(times);
    }

    /** Two compartments whose columns have different parity, recorded while one is stimulated. */
    private static List<Trace> pair(Emulation emulation, int conductance, int stimulated, int... recorded) {
        var network = Network.named("chain");
        var upper = new ArrayList<Population>();
        for (int i = 0; i < LENGTH; i++) {
            for (int row = 0; row < 2; row++) {
                var circuit = new AtomicNeuronOnDLS(ROW * row + COLUMN + i);
                var part =
                        network.add(Population.of(1, cell(i, row, conductance)).on(List.of(circuit)));
                if (row == 0) {
                    upper.add(part);
                }
            }
        }
        var events = network.add(SpikeSource.of(volley()));
        network.connect(events, upper.get(stimulated), Connector.allToAll(), Weight.of(31));
        for (int compartment : recorded) {
            network.record(upper.get(compartment).membrane(0));
        }
        return List.copyOf(emulation.run(network, new TimeSpan(RUN_US)).traces());
    }

    /** All four compartments. */
    private static List<Response> responses(Emulation emulation, int stimulated) {
        var traces = new ArrayList<>(pair(emulation, CONDUCTANCE, stimulated, 0, 1));
        traces.addAll(pair(emulation, CONDUCTANCE, stimulated, 2, 3));
        return traces.stream().map(Response::of).toList();
    }

    /**
     * What one compartment did.
     *
     * @param trace its membrane
     * @param height of the peak over rest, MADC LSB
     * @param riseUs from the events to half of the height
     */
    private record Response(Trace trace, double height, double riseUs) {
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

    @Override
    public StudyOutcome run(Emulation emulation) {
        var outcome = new StudyOutcome.Builder();
        var curves = new ArrayList<CurvePlot.Curve>();
        var places = Membranes.numbers(Sweep.steps(0, LENGTH - 1, 1));
        for (int at = 0; at < LENGTH; at++) {
            var responses = responses(emulation, at);
            for (int i = 0; i < LENGTH; i++) {
                var published = PUBLISHED_HEIGHTS[at].length > 0 ? "" + PUBLISHED_HEIGHTS[at][i] : "";
                outcome.measure(height(at, i), responses.get(i).height(), LSB, published);
                outcome.measure(rise(at, i), responses.get(i).riseUs(), "us", "");
            }
            var heights = responses.stream().mapToDouble(Response::height).toArray();
            curves.add(CurvePlot.Curve.of("stimulus at " + at, places, heights));
            if (at == 0) {
                outcome.picture("compartments-traces", picture(responses));
            }
        }
        for (int conductance : new int[] {100, 250, 500, 1000}) {
            var ends = pair(emulation, conductance, 0, 0, 3).stream()
                    .mapToDouble(trace -> Response.of(trace).height())
                    .toArray();
            outcome.measure(arriving(conductance), 100 * ends[1] / ends[0], "%", "rises");
        }
        return outcome.picture(
                        "compartments",
                        new CurvePlot(
                                "Height in each of four compartments", "compartment", "height (" + LSB + ")", curves))
                .done();
    }

    /** Name of a measure. */
    static String height(int stimulated, int recorded) {
        return "stimulus at %d, height at %d".formatted(stimulated, recorded);
    }

    /** Name of a measure. */
    static String rise(int stimulated, int recorded) {
        return "stimulus at %d, half height at %d".formatted(stimulated, recorded);
    }

    /** Name of a measure. */
    static String arriving(int conductance) {
        return "arriving at the other end, conductance %d".formatted(conductance);
    }

    private static TracePlot picture(List<Response> responses) {
        var lines = new ArrayList<TracePlot.Line>();
        for (int i = 0; i < LENGTH; i++) {
            var trace = responses.get(i).trace();
            var label = new TraceColumns.Label("compartment " + i, "membrane", LSB, "");
            lines.add(new TracePlot.Line(new TraceColumns(label, trace.timesUs(), Membranes.numbers(trace.values()))));
        }
        return new TracePlot("Ten events on compartment 0 of a chain of four", 20, 140, lines);
    }
}
