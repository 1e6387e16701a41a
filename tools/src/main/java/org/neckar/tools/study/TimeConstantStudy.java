package org.neckar.tools.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.network.Weight;
import org.neckar.grenade.run.Emulation;
import org.neckar.tools.plot.CurvePlot;
import org.neckar.tools.study.Membranes.Recorded;

/**
 * The membrane time constant over the leak bias, from the exponential rise of a membrane under constant current. A
 * network keeps its parameters for a whole run, so the step is not one of the current: a spike in bypass mode resets
 * the membrane, which then returns to where the current holds it.
 */
final class TimeConstantStudy implements Study {
    private static final int NEURONS = 8;
    private static final double EVENT_US = 40;
    private static final double RUN_US = 80;
    private static final double CODES_TIMES_US = 920;
    /** The rise begins when the reset of 1 us is over. */
    private static final double RISE_US = EVENT_US + 2;

    @Override
    public String name() {
        return "time-constant";
    }

    @Override
    public String summary() {
        return "Membrane time constant: its inverse over the bias of the leak.";
    }

    @Override
    public String explanation() {
        return "A reset takes the membrane away from where a constant current and the leak hold it, and it returns"
                + " exponentially. The inverse of the time constant is a straight line in the bias code of the leak; its"
                + " slope differs from neuron to neuron.";
    }

    private static HXNeuron cell(int bias) {
        return HXNeuron.bypass()
                .with("leak_v_leak", 700)
                .with("leak_i_bias", bias)
                .with("constant_current_enable", true)
                .with("constant_current_i_offset", 500)
                .with("membrane_capacitance_capacitance", 63)
                .with("reset_v_reset", 400)
                .with("reset_i_bias", 1022)
                .with("reset_enable_multiplication", true)
                .with("refractory_period_refractory_time", 31);
    }

    /** Inverse of the time constant: slope of the logarithm of what is missing, over 1.5 nominal time constants. */
    private static double inverse(Recorded recorded, int bias) {
        double held = recorded.mean(EVENT_US / 2, EVENT_US);
        double untilUs = RISE_US + 1.5 * CODES_TIMES_US / bias;
        var trace = recorded.trace();
        var samples = IntStream.range(0, trace.size())
                .filter(i -> trace.timeUs(i) >= RISE_US && trace.timeUs(i) < untilUs && trace.value(i) < held)
                .toArray();
        var x = Arrays.stream(samples).mapToDouble(trace::timeUs).toArray();
        var y = Arrays.stream(samples)
                .mapToDouble(i -> Math.log(held - trace.value(i)))
                .toArray();
        return -StraightLine.through(x, y).slope();
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var membranes = Membranes.overTheChip(emulation, NEURONS);
        var inverse = Sweep.over(
                Sweep.steps(50, 300, 50),
                bias -> Membranes.each(
                        membranes.record(cell(bias), new TimeSpan(RUN_US), (network, neurons) -> {
                            var events = network.add(SpikeSource.of(EVENT_US));
                            network.connect(events, neurons, Connector.allToAll(), Weight.of(Weight.MAX));
                        }),
                        recorded -> inverse(recorded, bias)));
        var line = inverse.line(50, 300);
        return new StudyOutcome.Builder()
                .measure("bias code times time constant", 1 / line.slope(), "us", "900 to 950")
                .measure("inverse time constant, R2", line.r2(), "", "about linear")
                .measure(
                        "inverse time constant, smallest R2 of a neuron",
                        inverse.lines(50, 300).stream()
                                .mapToDouble(StraightLine::r2)
                                .min()
                                .orElseThrow(),
                        "",
                        "about linear")
                .picture(
                        "time-constant",
                        new CurvePlot(
                                "Inverse of the membrane time constant, eight neurons",
                                "bias code of the leak",
                                "1 / time constant (1/µs)",
                                List.of(inverse.curve("from the rise after a reset"))))
                .done();
    }
}
