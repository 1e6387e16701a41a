package org.neckar.tools.study;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.network.Units;
import org.neckar.grenade.network.Weight;
import org.neckar.grenade.run.Emulation;
import org.neckar.tools.plot.CurvePlot;
import org.neckar.tools.study.Membranes.Recorded;

/** Height of a postsynaptic potential over the weight, for one synapse and for eight that are hit at once. */
final class DynamicRangeStudy implements Study {
    private static final int NEURONS = 8;
    private static final int SYNAPSES = 8;
    private static final double RUN_US = 280;
    private static final double ONE_AT_US = 40;
    private static final double ALL_AT_US = 160;
    private static final double PEAK_US = 10;
    private static final double HALF_PEAK_US = 1;
    private static final double REST_VOLTS = 0.358;
    private static final String SLOPE = "MADC LSB per weight";

    @Override
    public String name() {
        return "dynamic-range";
    }

    @Override
    public String summary() {
        return "Dynamic range: height of postsynaptic potentials over weights of both signs.";
    }

    @Override
    public String explanation() {
        return "One synapse is linear in its weight from -63 to 63. Eight synapses hit at once go on along the same"
                + " line and then saturate: inhibition ends where the membrane has no room below. The bars show how"
                + " eight neurons differ, by the spread of their synaptic inputs.";
    }

    private static Lif cell() {
        return Lif.defaults()
                .withSpiking(false)
                .withVLeak(Units.volts(REST_VOLTS))
                .withTauMem(Units.us(PEAK_US))
                .withTauSyn(Units.us(PEAK_US));
    }

    private static SpikeTrains stimulus() {
        var times = new double[SYNAPSES][];
        Arrays.setAll(times, i -> i == 0 ? new double[] {ONE_AT_US, ALL_AT_US} : new double[] {ALL_AT_US});
        return new SpikeTrains.Explicit(times);
    }

    private static ToDoubleFunction<Recorded> heightAfter(double eventUs) {
        double peakUs = eventUs + PEAK_US;
        return recorded ->
                recorded.mean(peakUs - HALF_PEAK_US, peakUs + HALF_PEAK_US) - recorded.mean(ONE_AT_US / 2, ONE_AT_US);
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var membranes = Membranes.overTheChip(emulation, NEURONS);
        var weights = Sweep.steps(-63, 63, 9);
        var recorded = Arrays.stream(weights)
                .mapToObj(weight -> membranes.record(cell(), new TimeSpan(RUN_US), (network, neurons) -> {
                    var events = network.add(SpikeSource.of(stimulus()));
                    network.connect(events, neurons, Connector.allToAll(), Weight.of(weight));
                }))
                .toList();
        var one = Sweep.of(weights, recorded, heightAfter(ONE_AT_US));
        var sums = Arrays.stream(weights).map(weight -> SYNAPSES * weight).toArray();
        var all = Sweep.of(sums, recorded, heightAfter(ALL_AT_US));
        var rest = Sweep.of(weights, recorded, r -> r.mean(ONE_AT_US / 2, ONE_AT_US));
        double least = SYNAPSES * -Weight.MAX;
        return new StudyOutcome.Builder()
                .measure("resting level, mean", rest.mean()[0], "MADC LSB", "262")
                .measure("resting level, spread", rest.deviation()[0], "MADC LSB", "6.5")
                .measure("one synapse, slope", one.line(-63, 63).slope(), SLOPE, "0.79")
                .measure("one synapse, R2", one.line(-63, 63).r2(), "", "linear in the middle")
                .measure(
                        "eight synapses, slope in the middle",
                        all.line(-144, 144).slope(),
                        SLOPE,
                        "0.79")
                .measure("eight synapses, R2 in the middle", all.line(-144, 144).r2(), "", "linear in the middle")
                .measure(
                        "eight synapses, slope at the inhibitory end",
                        all.line(least, -432).slope(),
                        SLOPE,
                        "0")
                .measure("eight synapses, deepest inhibition", all.mean()[0], "MADC LSB", "-129")
                .picture(
                        "dynamic-range",
                        new CurvePlot(
                                "Height of postsynaptic potentials, eight neurons",
                                "sum of the weights",
                                "height (MADC LSB)",
                                List.of(all.curve("eight synapses at once"), one.curve("one synapse"))))
                .done();
    }
}
