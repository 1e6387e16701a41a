package org.neckar.tools.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.neckar.grenade.network.Code;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.LifParameter;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.network.Units;
import org.neckar.grenade.network.Weight;
import org.neckar.grenade.run.Emulation;
import org.neckar.tools.plot.CurvePlot;
import org.neckar.tools.study.Membranes.Recorded;

/** The membrane time constant over the leak bias, from the exponential tail after a short pulse of current. */
final class TimeConstantStudy implements Study {
    private static final int NEURONS = 8;
    private static final int SOURCES = 12;
    private static final double EVENT_US = 40;
    private static final double RUN_US = 140;
    private static final double CODES_TIMES_US = 920;
    /** The tail begins when the synaptic current is over. */
    private static final double TAIL_US = EVENT_US + 2;

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
        return "A short volley lifts the membrane, which then returns to rest exponentially. The inverse of the time"
                + " constant is a straight line in the bias code of the leak; its slope differs from neuron to neuron.";
    }

    private static Lif cell(int bias) {
        return Lif.defaults()
                .withSpiking(false)
                .withVLeak(Units.volts(0.45))
                .withTauMem(new Code(bias))
                .withTauSyn(Units.us(0.4))
                .with(LifParameter.I_SYNIN_GM_EXC, new Code(1022));
    }

    private static SpikeTrains volley() {
        var times = new double[SOURCES][];
        Arrays.setAll(times, i -> new double[] {EVENT_US + i * 0.01});
        return new SpikeTrains.Explicit(times);
    }

    /** Inverse of the time constant: slope of the logarithm over two nominal time constants. */
    private static double inverse(Recorded recorded, int bias) {
        double rest = recorded.mean(EVENT_US / 2, EVENT_US);
        double untilUs = TAIL_US + 1.5 * CODES_TIMES_US / bias;
        var trace = recorded.trace();
        var samples = IntStream.range(0, trace.size())
                .filter(i -> trace.timeUs(i) >= TAIL_US && trace.timeUs(i) < untilUs && trace.value(i) > rest)
                .toArray();
        var x = Arrays.stream(samples).mapToDouble(trace::timeUs).toArray();
        var y = Arrays.stream(samples)
                .mapToDouble(i -> Math.log(trace.value(i) - rest))
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
                            var events = network.add(SpikeSource.of(volley()));
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
                                List.of(inverse.curve("from the tail of a pulse"))))
                .done();
    }
}
