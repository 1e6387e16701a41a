package org.neckar.tools.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.neckar.calibration.Spread;
import org.neckar.grenade.network.HXNeuron;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.TimeSpan;
import org.neckar.grenade.run.Emulation;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.tools.plot.CurvePlot;

/** A hundred neurons brought to the same rate by turning the leak bias of each, a little less than seems right. */
final class RateCalibrationStudy implements Study {
    private static final int CIRCUIT_DISTANCE = 5;
    private static final double DAMPING = 0.7;
    private static final double TARGET_KHZ = 30;
    private static final double RUN_US = 1000;
    private static final double US_PER_MS = 1000;
    private static final int FIRST_BIAS = 175;
    private static final int LARGEST_CODE = 1022;

    private final int neurons;
    private final int iterations;

    /**
     * @param neurons 1..100
     * @param iterations corrections
     */
    RateCalibrationStudy(int neurons, int iterations) {
        this.neurons = neurons;
        this.iterations = iterations;
    }

    @Override
    public String name() {
        return "rate-calibration";
    }

    @Override
    public String summary() {
        return "Rate calibration: a hundred neurons brought to 30 kHz in twenty iterations.";
    }

    @Override
    public String explanation() {
        return "The leak drives each neuron over its threshold. At first the rates differ by a fifth; after each run"
                + " the leak bias of each neuron is corrected by 0.7 of its relative error. What remains is the step"
                + " of a code and the noise of the threshold.";
    }

    private static HXNeuron cell() {
        return HXNeuron.defaults()
                .with("leak_v_leak", 1000)
                .with("leak_enable_division", true)
                .with("threshold_enable", true)
                .with("threshold_v_threshold", 300)
                .with("reset_v_reset", 400)
                .with("reset_i_bias", 1022)
                .with("reset_enable_multiplication", true)
                .with("membrane_capacitance_capacitance", 63)
                .with("refractory_period_refractory_time", 62);
    }

    private double[] ratesKhz(Emulation emulation, int[] biases) {
        var network = Network.named("rate calibration");
        var populations = new ArrayList<Population>();
        var cell = cell();
        for (int neuron = 0; neuron < neurons; neuron++) {
            var circuit = new AtomicNeuronOnDLS(neuron * CIRCUIT_DISTANCE);
            var own = cell.with("leak_i_bias", biases[neuron]);
            populations.add(network.add(Population.of(1, own).on(List.of(circuit))));
        }
        var result = emulation.run(network, new TimeSpan(RUN_US));
        return populations.stream()
                .mapToDouble(population -> rateKhz(result.of(population).timesUs()))
                .toArray();
    }

    private static double rateKhz(double[] spikesUs) {
        int last = spikesUs.length - 1;
        return last < 1 ? 0 : US_PER_MS * last / (spikesUs[last] - spikesUs[0]);
    }

    private static int corrected(int bias, double rateKhz) {
        double wanted = rateKhz > 0 ? TARGET_KHZ / rateKhz : 2;
        return Math.clamp(Math.round(bias * (1 + DAMPING * (wanted - 1))), 1, LARGEST_CODE);
    }

    @Override
    public StudyOutcome run(Emulation emulation) {
        var biases = new int[neurons];
        Arrays.fill(biases, FIRST_BIAS);
        var rates = Sweep.over(Sweep.steps(0, iterations, 1), iteration -> {
            var measured = ratesKhz(emulation, biases);
            Arrays.setAll(biases, neuron -> corrected(biases[neuron], measured[neuron]));
            return measured;
        });
        var before = Spread.of(rates.values()[0]);
        var after = Spread.of(rates.values()[iterations]);
        double within = IntStream.range(0, neurons)
                .filter(neuron -> Math.abs(rates.values()[iterations][neuron] / TARGET_KHZ - 1) < 0.05)
                .count();
        return new StudyOutcome.Builder()
                .measure("rate before, mean", before.mean(), "kHz", "")
                .measure("rate before, spread", before.deviation() / before.mean() * 100, "%", "")
                .measure("rate after, mean", after.mean(), "kHz", "30")
                .measure("rate after, spread", after.deviation() / after.mean() * 100, "%", "a few")
                .measure("neurons within 5 % of 30 kHz", 100 * within / neurons, "%", "")
                .picture(
                        "rate-calibration",
                        new CurvePlot(
                                "Rates of %d neurons while they are calibrated".formatted(neurons),
                                "iteration",
                                "rate (kHz)",
                                List.of(rates.curve("mean rate"))))
                .done();
    }
}
