package org.neckar.tools.study;

import java.util.List;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.run.Emulation;
import org.neckar.tools.plot.CurvePlot;

/** The three potentials of a neuron over the codes of their parameter cells, each seen in the membrane itself. */
final class TransferCurvesStudy implements Study {
    private static final int NEURONS = 8;
    private static final double RUN_US = 60;
    /** Lower thresholds cannot be passed from below: a reset of code 0 stands at 0.21 V. */
    private static final int THRESHOLD_LOW = 160;

    private static final int THRESHOLD_HIGH = 300;
    private static final int LEAK_LOW = 500;
    private static final int LEAK_HIGH = 780;
    private static final int RESET_LOW = 630;
    private static final int RESET_HIGH = 750;
    private static final String SLOPE = "MADC LSB per code";
    private static final String LSB = "MADC LSB";

    @Override
    public String name() {
        return "transfer-curves";
    }

    @Override
    public String summary() {
        return "Transfer curves: resting level, threshold and reset potential over their codes.";
    }

    @Override
    public String explanation() {
        return "The leak code sets the level of a silent membrane, the threshold code the maxima and the reset code the"
                + " minima of a neuron that its leak and a constant current drive over the threshold. All three are straight"
                + " lines in the middle; leak and reset saturate above 0.7 V, where their amplifier has no room, the leak"
                + " below 0.1 V as well, and the reset below 0.4 V (code 600), where it loses its pull. Bars are the spread"
                + " over eight neurons.";
    }

    private static HXNeuron silent(int leak) {
        return HXNeuron.defaults()
                .with("leak_v_leak", leak)
                .with("leak_i_bias", 1022)
                .with("membrane_capacitance_capacitance", 63);
    }

    private static HXNeuron driven(int threshold, int reset) {
        return silent(1000)
                .with("leak_i_bias", 100)
                .with("constant_current_enable", true)
                .with("constant_current_i_offset", 1000)
                .with("threshold_enable", true)
                .with("threshold_v_threshold", threshold)
                .with("reset_v_reset", reset)
                .with("reset_i_bias", 1022)
                .with("reset_enable_multiplication", true)
                .with("refractory_period_refractory_time", 62);
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var membranes = Membranes.overTheChip(emulation, NEURONS);
        var time = new TimeSpan(RUN_US);
        var leak = Sweep.over(
                Sweep.steps(300, 1020, 40),
                code -> Membranes.each(
                        membranes.record(silent(code), time, Membranes.ALONE), r -> r.mean(RUN_US / 2, RUN_US)));
        var threshold = Sweep.over(
                Sweep.steps(THRESHOLD_LOW, THRESHOLD_HIGH, 20),
                code -> Membranes.each(
                        membranes.record(driven(code, 0), time, Membranes.ALONE), r -> r.most(0, RUN_US)));
        var reset = Sweep.over(
                Sweep.steps(420, 900, 30),
                code -> Membranes.each(
                        membranes.record(driven(460, code), time, Membranes.ALONE), r -> r.least(0, RUN_US)));
        var leakLine = leak.line(LEAK_LOW, LEAK_HIGH);
        var thresholdLine = threshold.line(THRESHOLD_LOW, THRESHOLD_HIGH);
        var resetLine = reset.line(RESET_LOW, RESET_HIGH);
        return new StudyOutcome.Builder()
                .measure("leak, slope in the middle", leakLine.slope(), SLOPE, "0.8 times that of the threshold")
                .measure("leak, level at code 0", leakLine.offset(), LSB, "-180 at a slope of 0.79")
                .measure("leak, R2 in the middle", leakLine.r2(), "", "linear")
                .measure("leak, slope at the lower end", leak.line(300, 340).slope(), SLOPE, "saturates")
                .measure("leak, slope at the upper end", leak.line(940, 1020).slope(), SLOPE, "saturates")
                .measure("threshold, slope", thresholdLine.slope(), SLOPE, "rises")
                .measure("threshold, level at code 0", thresholdLine.offset(), LSB, "60 at a slope of 0.99")
                .measure("threshold, R2", thresholdLine.r2(), "", "linear")
                .measure("reset, slope", resetLine.slope(), SLOPE, "0.89 times that of the threshold")
                .measure("reset, level at code 0", resetLine.offset(), LSB, "-250 at a slope of 0.88")
                .measure("reset, slope at the lower end", reset.line(420, 480).slope(), SLOPE, "saturates")
                .measure("reset, slope at the upper end", reset.line(840, 900).slope(), SLOPE, "saturates")
                .measure("reset, R2", resetLine.r2(), "", "linear")
                .measure("leak, smallest R2 of a neuron", smallestR2(leak, LEAK_LOW, LEAK_HIGH), "", "")
                .measure(
                        "threshold, smallest R2 of a neuron",
                        smallestR2(threshold, THRESHOLD_LOW, THRESHOLD_HIGH),
                        "",
                        "")
                .measure("reset, smallest R2 of a neuron", smallestR2(reset, RESET_LOW, RESET_HIGH), "", "")
                .picture(
                        "transfer-curves",
                        new CurvePlot(
                                "Potentials over their codes, eight neurons",
                                "code of the parameter cell",
                                "membrane (MADC LSB)",
                                List.of(
                                        leak.curve("leak: resting level"),
                                        threshold.curve("threshold: maximum"),
                                        reset.curve("reset: minimum"))))
                .done();
    }

    private static double smallestR2(Sweep sweep, double low, double high) {
        return sweep.lines(low, high).stream()
                .mapToDouble(StraightLine::r2)
                .min()
                .orElseThrow();
    }
}
