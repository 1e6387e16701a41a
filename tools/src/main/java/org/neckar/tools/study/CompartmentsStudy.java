package org.neckar.tools.study;

import java.util.ArrayList;
import java.util.List;
import org.neckar.grenade.run.Emulation;
import org.neckar.tools.output.TraceColumns;
import org.neckar.tools.plot.CurvePlot;
import org.neckar.tools.plot.TracePlot;

/** A chain of four compartments: how high a potential is in each of them, wherever the stimulus is. */
final class CompartmentsStudy implements Study {
    private static final int LENGTH = 4;
    private static final int LEAK_BIAS = 92;
    private static final int INPUTS = 10;
    private static final int WEIGHT = 31;
    private static final int CONDUCTANCE = 500;
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

    /** The chain of the demonstration. */
    static Chain chain() {
        return chain(CONDUCTANCE);
    }

    private static Chain chain(int conductance) {
        return new Chain(LENGTH, LEAK_BIAS, conductance, INPUTS, WEIGHT);
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var outcome = new StudyOutcome.Builder();
        var curves = new ArrayList<CurvePlot.Curve>();
        var places = Membranes.numbers(Sweep.steps(0, LENGTH - 1, 1));
        for (int at = 0; at < LENGTH; at++) {
            var responses = chain().responses(emulation, at);
            for (int i = 0; i < LENGTH; i++) {
                var published = PUBLISHED_HEIGHTS[at].length > 0 ? "" + PUBLISHED_HEIGHTS[at][i] : "";
                outcome.measure(height(at, i), responses.get(i).height(), LSB, published);
                outcome.measure(rise(at, i), responses.get(i).riseUs(), "us", "");
                outcome.measure(peak(at, i), responses.get(i).peakUs(), "us", "later with distance");
            }
            var heights = responses.stream().mapToDouble(Chain.Response::height).toArray();
            curves.add(CurvePlot.Curve.of("stimulus at " + at, places, heights));
            if (at == 0) {
                outcome.picture("compartments-traces", picture(responses));
            }
        }
        for (int conductance : new int[] {100, 250, 500, 1000}) {
            var ends = chain(conductance).responses(emulation, 0, 0, LENGTH - 1).stream()
                    .mapToDouble(Chain.Response::height)
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
    static String peak(int stimulated, int recorded) {
        return "stimulus at %d, peak at %d".formatted(stimulated, recorded);
    }

    /** Name of a measure. */
    static String arriving(int conductance) {
        return "arriving at the other end, conductance %d".formatted(conductance);
    }

    private static TracePlot picture(List<Chain.Response> responses) {
        var lines = new ArrayList<TracePlot.Line>();
        for (int i = 0; i < LENGTH; i++) {
            var trace = responses.get(i).trace();
            var label = new TraceColumns.Label("compartment " + i, "membrane", LSB, "");
            lines.add(new TracePlot.Line(new TraceColumns(label, trace.timesUs(), Membranes.numbers(trace.values()))));
        }
        return new TracePlot("Ten events on compartment 0 of a chain of four", 20, 140, lines);
    }
}
