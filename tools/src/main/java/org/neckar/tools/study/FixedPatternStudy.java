package org.neckar.tools.study;

import java.util.ArrayList;
import java.util.List;
import org.neckar.calibration.Spread;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.run.Emulation;
import org.neckar.tools.output.TraceColumns;
import org.neckar.tools.plot.TracePlot;
import org.neckar.tools.study.Membranes.Recorded;

/** Ten neurons with the same codes, each driven over its threshold by its leak: no two of them do the same. */
final class FixedPatternStudy implements Study {
    private static final int NEURONS = 10;
    private static final double RUN_US = 100;
    private static final double SHOWN_US = 30;
    private static final String LSB = "MADC LSB";

    @Override
    public String name() {
        return "fixed-pattern";
    }

    @Override
    public String summary() {
        return "Fixed pattern: ten neurons with the same codes, and how different they are.";
    }

    @Override
    public String explanation() {
        return "Each neuron is driven over its threshold by its leak, all with the same codes. Maxima (thresholds),"
                + " minima (resets) and periods differ from circuit to circuit, and are the same in every run: a"
                + " fixed pattern of the chip, which calibration removes.";
    }

    private static HXNeuron cell() {
        return HXNeuron.defaults()
                .with("leak_v_leak", 1000)
                .with("leak_i_bias", 200)
                .with("threshold_enable", true)
                .with("threshold_v_threshold", 300)
                .with("reset_v_reset", 400)
                .with("reset_i_bias", 1022)
                .with("reset_enable_multiplication", true)
                .with("membrane_capacitance_capacitance", 63)
                .with("refractory_period_refractory_time", 62);
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var membranes = Membranes.neighbours(emulation, NEURONS);
        var first = membranes.record(cell(), new TimeSpan(RUN_US), Membranes.ALONE);
        var again = membranes.record(cell(), new TimeSpan(RUN_US), Membranes.ALONE);
        var maxima = Spread.of(Membranes.each(first, r -> r.most(0, RUN_US)));
        var minima = Spread.of(Membranes.each(first, r -> r.least(0, RUN_US)));
        var periods = Spread.of(Membranes.each(first, FixedPatternStudy::period));
        var jitter = Spread.of(first.getFirst().intervalsUs());
        return new StudyOutcome.Builder()
                .measure("maximum, mean", maxima.mean(), LSB, "408.7")
                .measure("maximum, spread", maxima.deviation(), LSB, "10.2")
                .measure("minimum, mean", minima.mean(), LSB, "229.7")
                .measure("minimum, spread", minima.deviation(), LSB, "9.9")
                .measure("period, mean", periods.mean(), "us", "6.02")
                .measure("period, spread", periods.deviation(), "us", "0.79")
                .measure("period, jitter of one neuron", jitter.deviation(), "us", "0.02 to 0.03")
                .measure("period, largest change in a second run", largestChange(first, again), "us", "")
                .picture("fixed-pattern", picture(first, 0))
                .picture("fixed-pattern-others", picture(first, NEURONS / 2))
                .done();
    }

    private static double period(Recorded recorded) {
        return Spread.of(recorded.intervalsUs()).mean();
    }

    private static double largestChange(List<Recorded> first, List<Recorded> again) {
        double largest = 0;
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            largest = Math.max(largest, Math.abs(period(first.get(neuron)) - period(again.get(neuron))));
        }
        return largest;
    }

    /** Half of the neurons: as many lines as have colours that are easily told apart. */
    private static TracePlot picture(List<Recorded> recorded, int from) {
        var lines = new ArrayList<TracePlot.Line>();
        for (int neuron = from; neuron < from + NEURONS / 2; neuron++) {
            var trace = recorded.get(neuron).trace();
            var label = new TraceColumns.Label("neuron " + neuron, "membrane", LSB, "");
            var columns = new TraceColumns(label, trace.timesUs(), Membranes.numbers(trace.values()));
            lines.add(new TracePlot.Line(columns));
        }
        var title =
                "Leak over threshold, the same codes: neurons %d to %d of ten".formatted(from, from + NEURONS / 2 - 1);
        return new TracePlot(title, 0, SHOWN_US, lines);
    }
}
