package org.neckar.tools.output;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The short account of a run, for people as a table and for scripts as JSON through {@link SummaryJson}.
 *
 * @param experiment short name
 * @param populations one entry per population or source
 * @param traces one entry per recording
 * @param run what has to be known to repeat the run
 * @param files the files that were written, relative to the output folder
 */
public record RunSummary(
        String experiment,
        List<PopulationSummary> populations,
        List<TraceSummary> traces,
        RunFacts run,
        List<String> files) {
    private static final double KHZ_PER_SPIKE_PER_US = 1000;

    /**
     * How much one population fired.
     *
     * @param name name of the population or source
     * @param neurons number of neurons
     * @param spikes spikes of all its neurons
     * @param rateKhz mean rate of one neuron in kHz of chip time; not-a-number for a run without duration
     * @param spikesPerNeuron spikes of each neuron
     */
    public record PopulationSummary(
            String name, int neurons, int spikes, double rateKhz, List<Integer> spikesPerNeuron) {
        /** Takes a copy of the list. */
        public PopulationSummary {
            spikesPerNeuron = List.copyOf(spikesPerNeuron);
        }
    }

    /**
     * Length and range of one trace.
     *
     * @param name name of the recording
     * @param neuron where it was measured
     * @param quantity what was measured
     * @param unit of minimum and maximum
     * @param samples number of samples
     * @param minimum smallest finite sample; not-a-number if there is none
     * @param maximum largest finite sample; not-a-number if there is none
     */
    public record TraceSummary(
            String name, String neuron, String quantity, String unit, int samples, double minimum, double maximum) {}

    /** Takes copies of the lists. */
    public RunSummary {
        populations = List.copyOf(populations);
        traces = List.copyOf(traces);
        files = List.copyOf(files);
    }

    /**
     * Counts spikes and measures traces.
     *
     * @param output the run
     * @param files names of the files that were written
     */
    public static RunSummary of(RunOutput output, List<String> files) {
        double durationUs = output.facts().durationUs();
        return new RunSummary(
                output.experiment(),
                output.spikes().stream().map(spikes -> of(spikes, durationUs)).toList(),
                output.traces().stream().map(RunSummary::of).toList(),
                output.facts(),
                files);
    }

    private static PopulationSummary of(SpikeColumns spikes, double durationUs) {
        double rateKhz =
                durationUs > 0 ? spikes.count() * KHZ_PER_SPIKE_PER_US / (durationUs * spikes.size()) : Double.NaN;
        var perNeuron = IntStream.of(spikes.countPerNeuron()).boxed().toList();
        return new PopulationSummary(spikes.population(), spikes.size(), spikes.count(), rateKhz, perNeuron);
    }

    private static TraceSummary of(TraceColumns trace) {
        double minimum = Double.NaN;
        double maximum = Double.NaN;
        for (double value : trace.value()) {
            if (Double.isFinite(value)) {
                minimum = value < minimum || Double.isNaN(minimum) ? value : minimum;
                maximum = value > maximum || Double.isNaN(maximum) ? value : maximum;
            }
        }
        return new TraceSummary(
                trace.name(), trace.neuron(), trace.quantity(), trace.unit(), trace.count(), minimum, maximum);
    }
}
