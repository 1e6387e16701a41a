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
    private static final String SLOPE = "MADC LSB per code";

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
                + " minima of a neuron that its leak drives over the threshold. All three are straight lines in the"
                + " middle; the leak saturates at both ends, where its amplifier has no room, the reset below 0.4 V (code"
                + " 600), where it loses its pull. Bars are the spread over eight neurons.";
    }

    private static HXNeuron silent(int leak) {
        return HXNeuron.defaults()
                .with("leak_v_leak", leak)
                .with("leak_i_bias", 1022)
                .with("membrane_capacitance_capacitance", 63);
    }

    private static HXNeuron driven(int threshold, int reset) {
        return silent(1000)
                .with("leak_i_bias", 400)
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
                Sweep.steps(302, 1022, 60),
                code -> Membranes.each(
                        membranes.record(silent(code), time, Membranes.ALONE), r -> r.mean(RUN_US / 2, RUN_US)));
        var threshold = Sweep.over(
                Sweep.steps(240, 360, 20),
                code -> Membranes.each(
                        membranes.record(driven(code, 380), time, Membranes.ALONE), r -> r.most(0, RUN_US)));
        var reset = Sweep.over(
                Sweep.steps(420, 720, 30),
                code -> Membranes.each(
                        membranes.record(driven(385, code), time, Membranes.ALONE), r -> r.least(0, RUN_US)));
        var middle = leak.line(482, 782);
        return new StudyOutcome.Builder()
                .measure("leak, slope in the middle", middle.slope(), SLOPE, "0.8 times that of the threshold")
                .measure("leak, R2 in the middle", middle.r2(), "", "linear")
                .measure("leak, slope at the lower end", leak.line(302, 362).slope(), SLOPE, "saturates")
                .measure("leak, slope at the upper end", leak.line(962, 1022).slope(), SLOPE, "saturates")
                .measure("threshold, slope", threshold.line(240, 360).slope(), SLOPE, "rises")
                .measure("threshold, R2", threshold.line(240, 360).r2(), "", "linear")
                .measure("reset, slope", reset.line(660, 720).slope(), SLOPE, "0.89 times that of the threshold")
                .measure("reset, slope at the lower end", reset.line(420, 480).slope(), SLOPE, "saturates")
                .measure("reset, R2", reset.line(660, 720).r2(), "", "linear")
                .measure("leak, smallest R2 of a neuron", smallestR2(leak, 482, 782), "", "")
                .measure("threshold, smallest R2 of a neuron", smallestR2(threshold, 240, 360), "", "")
                .measure("reset, smallest R2 of a neuron", smallestR2(reset, 660, 720), "", "")
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
