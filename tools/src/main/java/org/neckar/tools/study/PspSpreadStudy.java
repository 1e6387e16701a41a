package org.neckar.tools.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.neckar.calibration.Spread;
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
import org.neckar.tools.plot.HistogramPlot;
import org.neckar.tools.study.Membranes.Recorded;

/** Heights of postsynaptic potentials: two hundred trials of one synapse, and several of each of a hundred synapses. */
final class PspSpreadStudy implements Study {
    private static final int TRIALS = 200;
    private static final int SYNAPSES = 100;
    private static final double PERIOD_US = 80;
    private static final double BEFORE_US = 5;
    private static final double PEAK_US = 7;
    private static final double HALF_PEAK_US = 0.5;

    private final int repeats;

    /** @param repeats of the volley through all synapses, at least 2 */
    PspSpreadStudy(int repeats) {
        this.repeats = repeats;
    }

    @Override
    public String name() {
        return "psp-spread";
    }

    @Override
    public String summary() {
        return "PSP heights: noise from trial to trial, fixed pattern from synapse to synapse.";
    }

    @Override
    public String explanation() {
        return "One synapse brings nearly the same height in each of two hundred trials; what is left is the noise of"
                + " membrane and readout, a narrow Gaussian. A hundred synapses of the same weight on the same neuron"
                + " differ much more, and are the same again in the next run: their means over several runs show the"
                + " fixed pattern, the spread of each around its mean the noise of a trial.";
    }

    private static Lif cell() {
        return Lif.defaults()
                .withSpiking(false)
                .withVLeak(Units.volts(0.45))
                .withTauMem(Units.us(PEAK_US))
                .withTauSyn(Units.us(PEAK_US))
                .with(LifParameter.I_SYNIN_GM_EXC, new Code(1022));
    }

    private static double[] heights(Emulation emulation, SpikeTrains trains, int events) {
        var membranes = Membranes.overTheChip(emulation, 2);
        var first = membranes
                .record(cell(), new TimeSpan((events + 1) * PERIOD_US), (network, neurons) -> {
                    var source = network.add(SpikeSource.of(trains));
                    network.connect(source, neurons, Connector.allToAll(), Weight.of(Weight.MAX));
                })
                .getFirst();
        return IntStream.rangeClosed(1, events)
                .mapToDouble(event -> height(first, event * PERIOD_US))
                .toArray();
    }

    private static double height(Recorded recorded, double eventUs) {
        double peakUs = eventUs + PEAK_US;
        return recorded.mean(peakUs - HALF_PEAK_US, peakUs + HALF_PEAK_US)
                - recorded.mean(eventUs - BEFORE_US, eventUs);
    }

    private static SpikeTrains oneAfterTheOther() {
        var times = new double[SYNAPSES][];
        Arrays.setAll(times, i -> new double[] {(i + 1) * PERIOD_US});
        return new SpikeTrains.Explicit(times);
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var regular = new SpikeTrains.Regular(1, PERIOD_US, (TRIALS + 0.5) * PERIOD_US, PERIOD_US);
        var trials = heights(emulation, regular, TRIALS);
        var runs = new double[repeats][];
        Arrays.setAll(runs, run -> heights(emulation, oneAfterTheOther(), SYNAPSES));
        var synapses = IntStream.range(0, SYNAPSES)
                .mapToObj(synapse -> Spread.of(
                        Arrays.stream(runs).mapToDouble(run -> run[synapse]).toArray()))
                .toList();
        var means = synapses.stream().mapToDouble(Spread::mean).toArray();
        var noise = Spread.of(trials);
        var pattern = Spread.of(means);
        double trialNoise = Math.sqrt(synapses.stream()
                .mapToDouble(synapse -> synapse.deviation() * synapse.deviation())
                .average()
                .orElseThrow());
        return new StudyOutcome.Builder()
                .measure("trials, mean", noise.mean(), "MADC LSB", "")
                .measure("trials, spread", noise.deviation(), "MADC LSB", "Gaussian")
                .measure("trials, skewness", moment(trials, 3), "", "0")
                .measure("trials, kurtosis", moment(trials, 4), "", "3")
                .measure("synapses, spread of the trials of one", trialNoise, "MADC LSB", "")
                .measure("synapses, mean", pattern.mean(), "MADC LSB", "")
                .measure("synapses, spread", pattern.deviation() / pattern.mean() * 100, "%", "5 to 10")
                .measure("spread of synapses over that of trials", pattern.deviation() / trialNoise, "", "above 1")
                .measure(
                        "R2 between two runs over the synapses",
                        StraightLine.through(runs[0], runs[1]).r2(),
                        "",
                        "1")
                .picture("psp-trials", picture("200 trials of one synapse", "trials", trials))
                .picture("psp-synapses", picture("100 synapses of one neuron", "synapses", means))
                .done();
    }

    private static HistogramPlot picture(String what, String counted, double[] heights) {
        return new HistogramPlot(
                "Heights of postsynaptic potentials of weight 63",
                "height",
                "MADC LSB",
                counted,
                List.of(new HistogramPlot.Sample(what, heights)));
    }

    /** Central moment in units of the standard deviation. */
    private static double moment(double[] values, int order) {
        var spread = Spread.of(values);
        return Arrays.stream(values)
                .map(value -> Math.pow((value - spread.mean()) / spread.deviation(), order))
                .average()
                .orElseThrow();
    }
}
