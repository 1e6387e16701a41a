package org.neckar.tools.study;

import java.util.List;
import java.util.stream.IntStream;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.run.Emulation;
import org.neckar.tools.plot.CurvePlot;

/** Firing rate over a constant current, and what threshold and reset potential do to it. */
final class RateCurvesStudy implements Study {
    private static final int NEURONS = 8;
    /** Below that, a hair of the threshold decides whether a neuron fires at all. */
    private static final double CLEAR_OF_ONSET_KHZ = 12;

    private static final double RUN_US = 2000;
    private static final double US_PER_MS = 1000;

    @Override
    public String name() {
        return "f-i-curve";
    }

    @Override
    public String summary() {
        return "f-I curve: firing rate over a constant current, for two thresholds and two resets.";
    }

    @Override
    public String explanation() {
        return "Below a certain current a neuron is silent, above it the rate rises with the current. A lower threshold"
                + " starts earlier and fires faster; a higher reset potential leaves the onset where it is and fires"
                + " faster. The mean of eight neurons is shown; the order holds for each of them.";
    }

    private static HXNeuron cell(int threshold, int reset, int current) {
        return HXNeuron.defaults()
                .with("leak_v_leak", 700)
                .with("leak_i_bias", 46)
                .with("membrane_capacitance_capacitance", 63)
                .with("constant_current_enable", true)
                .with("constant_current_i_offset", current)
                .with("threshold_enable", true)
                .with("threshold_v_threshold", threshold)
                .with("reset_v_reset", reset)
                .with("reset_i_bias", 1022)
                .with("reset_enable_multiplication", true)
                .with("refractory_period_refractory_time", 62);
    }

    private static Sweep rates(Emulation emulation, int threshold, int reset) {
        var circuits = Membranes.overTheChip(emulation, NEURONS).circuits();
        return Sweep.over(Sweep.steps(0, 1020, 60), current -> {
            var network = Network.named("f-I");
            var neurons = network.add(
                    Population.of(NEURONS, cell(threshold, reset, current)).on(circuits));
            var spikes = emulation.run(network, new TimeSpan(RUN_US)).of(neurons);
            return IntStream.range(0, NEURONS)
                    .mapToDouble(neuron -> rateKhz(spikes.timesUs(neuron)))
                    .toArray();
        });
    }

    /** From the distance of the spikes, which is finer than their number; 0 for less than two. */
    private static double rateKhz(double[] spikesUs) {
        int last = spikesUs.length - 1;
        return last < 1 ? 0 : US_PER_MS * last / (spikesUs[last] - spikesUs[0]);
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var base = rates(emulation, 400, 400);
        var lower = rates(emulation, 340, 400);
        var higher = rates(emulation, 400, 640);
        return new StudyOutcome.Builder()
                .measure("rate without current", base.mean()[0], "kHz", "0")
                .measure("rate at the largest current", last(base), "kHz", "")
                .measure("the same, lower threshold", last(lower), "kHz", "higher")
                .measure("the same, higher reset", last(higher), "kHz", "higher")
                .measure("steps of the current that lower a rate", falling(base, lower, higher), "", "0")
                .measure("points where a lower threshold is not faster", notAbove(lower, base), "", "0")
                .measure("points where a higher reset is not faster", notAbove(higher, base), "", "0")
                .picture(
                        "f-i-curve",
                        new CurvePlot(
                                "Firing rate over a constant current, mean of eight neurons",
                                "code of the current",
                                "rate (kHz)",
                                List.of(
                                        base.meanCurve("threshold 400, reset 400"),
                                        lower.meanCurve("threshold 340"),
                                        higher.meanCurve("reset 640"))))
                .done();
    }

    private static double last(Sweep sweep) {
        return sweep.mean()[sweep.mean().length - 1];
    }

    /** Points of a neuron that lie below the one before. */
    private static int falling(Sweep... sweeps) {
        int count = 0;
        for (var sweep : sweeps) {
            for (int step = 1; step < sweep.values().length; step++) {
                for (int neuron = 0; neuron < NEURONS; neuron++) {
                    count += sweep.values()[step][neuron] < sweep.values()[step - 1][neuron] ? 1 : 0;
                }
            }
        }
        return count;
    }

    /** Points of a neuron clear of its onset, at which the first sweep is not above the second. */
    private static int notAbove(Sweep first, Sweep second) {
        int count = 0;
        for (int step = 0; step < first.values().length; step++) {
            for (int neuron = 0; neuron < NEURONS; neuron++) {
                double slower = second.values()[step][neuron];
                count += slower > CLEAR_OF_ONSET_KHZ && first.values()[step][neuron] <= slower ? 1 : 0;
            }
        }
        return count;
    }
}
