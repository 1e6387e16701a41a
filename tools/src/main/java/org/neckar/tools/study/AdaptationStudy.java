package org.neckar.tools.study;

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
import org.neckar.grenade.result.Spikes;
import org.neckar.grenade.result.Trace;
import org.neckar.grenade.run.Emulation;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.tools.output.TraceColumns;
import org.neckar.tools.plot.TracePlot;

/**
 * Membrane and adaptation of one adaptive exponential neuron side by side. The circuit reads out its adaptation; the
 * circuit below it, joined to its membrane and otherwise silent, reads out the membrane. Codes are those of the field's
 * demonstration, made for an average circuit, but for two:
 *
 * <p>The demonstration counts 30 of a refractory clock at scale 3, 64 ns. A network has its slow clock at scale 2, 32
 * ns, so the counter is 60; the refractory time is the same 1.92 us.
 *
 * <p>It switches the constant current of the neuron on and off between snippets of one run. A network has one
 * configuration in a run, and a current of {@link HXNeuron} flows all the time, so that there would be neither rest nor
 * onset. The step of current is a dense train of spikes instead. The same patterns with the constant current itself are
 * a test of the chip model.
 */
final class AdaptationStudy implements Study {
    private static final double ON_US = 100;
    private static final double OFF_US = 700;
    private static final double RUN_US = 1000;
    private static final int COLUMN = 40;
    private static final String LSB = "MADC LSB";

    @Override
    public String name() {
        return "adaptation";
    }

    @Override
    public String summary() {
        return "Adaptation: membrane and adaptation of an adaptive exponential neuron under a step of current.";
    }

    @Override
    public String explanation() {
        return "A dense train of spikes between 100 and 700 us makes a nearly constant current. Below the threshold the"
                + " membrane overshoots, because the adaptation follows it slowly, settles, and undershoots when the"
                + " current ends. Above it, each spike lifts the adaptation by a step, and the spikes come ever more"
                + " slowly. The codes are made for an average circuit: look at --connection 'sim:?mismatch=0' first.";
    }

    /**
     * Codes that make the difference between answers to a current.
     *
     * @param leak resting potential; what the adaptation follows stands 200 codes below
     * @param reset potential after a spike
     * @param strength of the synaptic input, so of the current
     * @param adaptation those of the adaptation
     */
    private record Codes(int leak, int reset, int strength, AdaptationCodes adaptation) {
        HXNeuron cell() {
            return HXNeuron.defaults()
                    .with("leak_v_leak", leak)
                    .with("leak_i_bias", 70)
                    .with("reset_v_reset", reset)
                    .with("reset_i_bias", 1022)
                    .with("reset_enable_multiplication", true)
                    .with("threshold_enable", true)
                    .with("threshold_v_threshold", 620)
                    .with("membrane_capacitance_capacitance", 63)
                    .with("refractory_period_refractory_time", 60)
                    .with("refractory_period_enable_pause", true)
                    .with("exponential_enable", true)
                    .with("exponential_v_exp", 900)
                    .with("exponential_i_bias", 300)
                    .with("adaptation_enable", true)
                    .with("adaptation_enable_pulse", true)
                    .with("adaptation_v_ref", adaptation.reference())
                    .with("adaptation_v_leak", leak - 200)
                    .with("adaptation_i_bias_tau", adaptation.tau())
                    .with("adaptation_i_bias_a", adaptation.a())
                    .with("adaptation_i_bias_b", adaptation.b())
                    .with("excitatory_input_enable", true)
                    .with("excitatory_input_i_bias_tau", 164)
                    .with("excitatory_input_i_bias_gm", strength)
                    .with("excitatory_input_i_shift_reference", 310)
                    .with("multicompartment_connect_vertical", true)
                    .withValue("readout_source", "adaptation");
        }
    }

    /**
     * Codes of the adaptation: where it rests, how fast it forgets, how it follows the membrane, its step at a spike.
     */
    private record AdaptationCodes(int reference, int tau, int a, int b) {}

    /** What one neuron did. */
    private record Answer(Trace membrane, Trace adaptation, Spikes spikes) {
        static Answer of(Emulation emulation, Codes codes, int weight) {
            var network = Network.named("adaptation");
            var neuron = network.add(Population.of(1, codes.cell()).on(List.of(AtomicNeuronOnDLS.at(COLUMN, 0))));
            var probe =
                    network.add(Population.of(1, HXNeuron.defaults().with("multicompartment_connect_vertical", true))
                            .on(List.of(AtomicNeuronOnDLS.at(COLUMN, 1))));
            var current = network.add(SpikeSource.of(new SpikeTrains.Regular(1, ON_US, OFF_US, 1)));
            network.connect(current, neuron, Connector.allToAll(), Weight.of(weight));
            network.record(probe.membrane(0));
            network.record(neuron.membrane(0));
            var result = emulation.run(network, new TimeSpan(RUN_US));
            return new Answer(result.of(probe.membrane(0)), result.of(neuron.membrane(0)), result.of(neuron));
        }

        double interval(int index) {
            return index < 0 || index + 1 >= spikes.size()
                    ? Double.NaN
                    : spikes.timeUs(index + 1) - spikes.timeUs(index);
        }

        TracePlot picture(String title) {
            return new TracePlot(
                    title,
                    0,
                    RUN_US,
                    List.of(
                            new TracePlot.Line(columns("membrane", membrane), spikes.timesUs()),
                            new TracePlot.Line(columns("adaptation", adaptation))));
        }

        private static TraceColumns columns(String quantity, Trace trace) {
            var label = new TraceColumns.Label(quantity, quantity, LSB, "");
            return new TraceColumns(label, trace.timesUs(), Membranes.numbers(trace.values()));
        }
    }

    private static double mean(Trace trace, double fromUs, double toUs) {
        return IntStream.range(0, trace.size())
                .filter(i -> trace.timeUs(i) >= fromUs && trace.timeUs(i) < toUs)
                .map(trace::value)
                .average()
                .orElse(Double.NaN);
    }

    /** Means of a trace over each microsecond of an interval. */
    private static double[] smooth(Trace trace, double fromUs, double toUs) {
        return IntStream.range((int) fromUs, (int) toUs)
                .mapToDouble(us -> mean(trace, us, us + 1))
                .toArray();
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var outcome = new StudyOutcome.Builder();
        var below = Answer.of(emulation, new Codes(657, 751, 100, new AdaptationCodes(500, 100, 100, 0)), 49);
        var membrane = below.membrane();
        var adaptation = below.adaptation();
        var on = Arrays.stream(smooth(membrane, ON_US, OFF_US)).max().orElseThrow();
        var off = Arrays.stream(smooth(membrane, OFF_US, RUN_US)).min().orElseThrow();
        outcome.measure("below threshold, spikes", below.spikes().size(), "", "0")
                .measure("below threshold, rest", mean(membrane, 0, ON_US), LSB, "325")
                .measure("below threshold, overshoot", on, LSB, "455")
                .measure("below threshold, plateau", mean(membrane, OFF_US - 100, OFF_US), LSB, "420")
                .measure("below threshold, undershoot", off, LSB, "288")
                .measure("below threshold, adaptation at rest", mean(adaptation, 0, ON_US), LSB, "427")
                .measure("below threshold, adaptation at the end", mean(adaptation, OFF_US - 20, OFF_US), LSB, "498");
        var above = Answer.of(emulation, new Codes(700, 700, 150, new AdaptationCodes(403, 40, 0, 260)), 50);
        var highest =
                Arrays.stream(smooth(above.adaptation(), ON_US, OFF_US)).max().orElseThrow();
        outcome.measure("adapting, spikes", above.spikes().size(), "", "12")
                .measure("adapting, first interval", above.interval(0), "us", "22")
                .measure(
                        "adapting, last interval", above.interval(above.spikes().size() - 2), "us", "55")
                .measure("adapting, adaptation at rest", mean(above.adaptation(), 0, ON_US), LSB, "330")
                .measure("adapting, highest adaptation", highest, LSB, "490");
        return outcome.picture("adaptation-below-threshold", below.picture("A step of current below the threshold"))
                .picture(
                        "adaptation-spikes",
                        above.picture("The adaptation of another neuron, lifted by steps at its spikes"))
                .done();
    }
}
