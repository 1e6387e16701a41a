package org.neckar.tools.study;

import java.util.HashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.neckar.calibration.Spread;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.run.Emulation;
import org.neckar.tools.plot.CurvePlot;

/** Firing rate over a constant current, and what threshold and reset potential do to it. */
final class RateCurvesStudy implements Study {
    private static final int NEURONS = 8;
    private static final int STEP = 60;
    private static final int[] CURRENTS = Sweep.steps(0, 1020, STEP);

    /** A neuron is clear of its onset where its rate is so many times its own standard error. */
    private static final double CLEAR_OF_NOISE = 30;

    /** Below that, noise releases many of the spikes, and rates are equal that differ by so many standard errors. */
    private static final double WITHIN_NOISE = 3;

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
                + " faster. The mean of eight neurons is shown; each of them begins at a current of its own, and the order holds for each.";
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

    /**
     * What eight neurons did at all currents.
     *
     * @param rates in kHz, from the distance of the spikes, which is finer than their number; 0 for less than two
     * @param errors standard errors of the rates, from the scatter of the distances; not-a-number for less than three
     *     spikes
     */
    private record Curves(Sweep rates, Sweep errors) {
        static Curves of(Emulation emulation, int threshold, int reset) {
            var circuits = Membranes.overTheChip(emulation, NEURONS).circuits();
            var intervals = new HashMap<Integer, List<double[]>>();
            for (int current : CURRENTS) {
                var network = Network.named("f-I");
                var neurons = network.add(
                        Population.of(NEURONS, cell(threshold, reset, current)).on(circuits));
                var spikes = emulation.run(network, new TimeSpan(RUN_US)).of(neurons);
                intervals.put(
                        current,
                        IntStream.range(0, NEURONS)
                                .mapToObj(neuron -> intervals(spikes.timesUs(neuron)))
                                .toList());
            }
            return new Curves(
                    Sweep.over(CURRENTS, current -> each(intervals.get(current), Curves::rateKhz)),
                    Sweep.over(CURRENTS, current -> each(intervals.get(current), Curves::errorKhz)));
        }

        private static double[] intervals(double... spikesUs) {
            return IntStream.range(1, spikesUs.length)
                    .mapToDouble(i -> spikesUs[i] - spikesUs[i - 1])
                    .toArray();
        }

        private static double[] each(List<double[]> intervals, ToDoubleFunction<double[]> number) {
            return intervals.stream().mapToDouble(number).toArray();
        }

        private static double rateKhz(double... intervalsUs) {
            return intervalsUs.length == 0
                    ? 0
                    : US_PER_MS / Spread.of(intervalsUs).mean();
        }

        private static double errorKhz(double... intervalsUs) {
            var spread = Spread.of(intervalsUs);
            return intervalsUs.length < 2
                    ? Double.NaN
                    : rateKhz(intervalsUs) * spread.deviation() / spread.mean() / Math.sqrt(intervalsUs.length);
        }

        double rate(int step, int neuron) {
            return rates.values()[step][neuron];
        }

        double error(int step, int neuron) {
            return errors.values()[step][neuron];
        }

        /** The first current at which a neuron fires; a step beyond the last one for a neuron that stays silent. */
        int onset(int neuron) {
            return STEP
                    * (int) IntStream.range(0, CURRENTS.length)
                            .takeWhile(step -> rate(step, neuron) == 0)
                            .count();
        }

        /** Points at which these neurons are slower than others, or clear of the onset of those not faster. */
        int notAbove(Curves others) {
            int count = 0;
            for (int step = 0; step < CURRENTS.length; step++) {
                for (int neuron = 0; neuron < NEURONS; neuron++) {
                    count += isNotAbove(others, step, neuron) ? 1 : 0;
                }
            }
            return count;
        }

        private boolean isNotAbove(Curves others, int step, int neuron) {
            double faster = rate(step, neuron) - others.rate(step, neuron);
            boolean clear = others.rate(step, neuron) > CLEAR_OF_NOISE * others.error(step, neuron);
            return clear
                    ? faster <= 0
                    : faster < -WITHIN_NOISE * Math.hypot(error(step, neuron), others.error(step, neuron));
        }
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var base = Curves.of(emulation, 400, 400);
        var lower = Curves.of(emulation, 340, 400);
        var higher = Curves.of(emulation, 400, 640);
        return new StudyOutcome.Builder()
                .measure("rate without current", base.rates().mean()[0], "kHz", "0")
                .measure("rate at the largest current", last(base.rates()), "kHz", "")
                .measure("the same, lower threshold", last(lower.rates()), "kHz", "higher")
                .measure("the same, higher reset", last(higher.rates()), "kHz", "higher")
                .measure("first current with spikes, mean", onsets(base), "codes", "")
                .measure("a lower threshold begins earlier by at least", leastEarlier(lower, base), "codes", "earlier")
                .measure("a higher reset moves the begin by at most", mostMoved(higher, base), "codes", "0")
                .measure(
                        "steps of the current that lower a rate",
                        falling(base.rates(), lower.rates(), higher.rates()),
                        "",
                        "0")
                .measure("points where a lower threshold is not faster", lower.notAbove(base), "", "0")
                .measure("points where a higher reset is not faster", higher.notAbove(base), "", "0")
                .picture(
                        "f-i-curve",
                        new CurvePlot(
                                "Firing rate over a constant current, mean of eight neurons",
                                "code of the current",
                                "rate (kHz)",
                                List.of(
                                        base.rates().meanCurve("threshold 400, reset 400"),
                                        lower.rates().meanCurve("threshold 340"),
                                        higher.rates().meanCurve("reset 640"))))
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

    private static double onsets(Curves curves) {
        return IntStream.range(0, NEURONS).map(curves::onset).average().orElseThrow();
    }

    private static int leastEarlier(Curves lower, Curves base) {
        return IntStream.range(0, NEURONS)
                .map(neuron -> base.onset(neuron) - lower.onset(neuron))
                .min()
                .orElseThrow();
    }

    private static int mostMoved(Curves higher, Curves base) {
        return IntStream.range(0, NEURONS)
                .map(neuron -> Math.abs(base.onset(neuron) - higher.onset(neuron)))
                .max()
                .orElseThrow();
    }
}
