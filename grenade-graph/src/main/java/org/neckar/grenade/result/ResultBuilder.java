package org.neckar.grenade.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neckar.fisch.instruction.MadcColumns;
import org.neckar.fisch.instruction.SpikeColumns;
import org.neckar.grenade.compile.ExperimentProgram;
import org.neckar.grenade.network.NetworkDescription;
import org.neckar.grenade.network.Origin;
import org.neckar.grenade.network.Recording;
import org.neckar.grenade.place.Placement;
import org.neckar.grenade.route.BackgroundRoute;
import org.neckar.grenade.route.RoutedNetwork;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.unit.FpgaCycles;
import org.neckar.stadls.run.RunResult;

/**
 * Sorts the events of a run by population and recording: finds the neuron of each label, makes times relative to the
 * start marker, and cuts what lies outside the run.
 */
public final class ResultBuilder {
    private static final int NOBODY = -1;
    // More than any run has cycles: population, time and neuron of a spike sort as one number.
    private static final long TIMES = 1L << 33;
    private static final int LARGEST_GROUP = AtomicNeuronOnDLS.SIZE;

    private final ExperimentProgram experiment;
    private final RunResult run;
    private final NetworkDescription network;
    private final List<BackgroundRoute> recorded;
    private final int[] neuronOfLabel;
    private final long start;
    private final long length;
    private long kept;
    private long outside;
    private long unknown;

    private ResultBuilder(ExperimentProgram experiment, RunResult run) {
        this.experiment = experiment;
        this.run = run;
        RoutedNetwork routes = experiment.compiled().routes();
        this.network = routes.placement().network();
        this.recorded =
                routes.backgrounds().stream().filter(BackgroundRoute::recorded).toList();
        this.neuronOfLabel = neuronOfLabel(routes);
        this.start = experiment.startTime();
        this.length = experiment.runTime().count();
    }

    /**
     * The parts of a result that follow from the events.
     *
     * @param spikes spikes by group
     * @param traces traces by membrane
     * @param counters what became of the events
     */
    public record Parts(Map<Origin, Spikes> spikes, Map<Recording.Membrane, Trace> traces, Counters counters) {
        /** The complete result. */
        public Result with(PhaseTimes times, RunRecord record) {
            return new Result(spikes, traces, counters, times, record);
        }
    }

    /** Sorts the events of a run. */
    public static Parts sort(ExperimentProgram experiment, RunResult run) {
        ResultBuilder builder = new ResultBuilder(experiment, run);
        Map<Origin, Spikes> spikes = builder.spikes();
        Map<Recording.Membrane, Trace> traces = builder.traces();
        return new Parts(spikes, traces, builder.counters());
    }

    /** Finds out who sent a spike; {@link #NOBODY} or the number of a group and the index in it as one. */
    private int senderOf(int label) {
        if (BackgroundRoute.isBackground(label)) {
            for (int i = 0; i < recorded.size(); i++) {
                if (recorded.get(i).made(label)) {
                    return (network.populations().size() + i) * LARGEST_GROUP
                            + recorded.get(i).index(label);
                }
            }
            return NOBODY;
        }
        return neuronOfLabel[label & RoutedNetwork.NEURON_BITS];
    }

    private static int[] neuronOfLabel(RoutedNetwork routes) {
        Placement placement = routes.placement();
        int[] neurons = new int[RoutedNetwork.NEURON_BITS + 1];
        Arrays.fill(neurons, NOBODY);
        for (int circuit : placement.used()) {
            neurons[routes.neuronLabel(new AtomicNeuronOnDLS(circuit))] =
                    placement.populationIndexAt(circuit) * LARGEST_GROUP + placement.neuronAt(circuit);
        }
        return neurons;
    }

    private Map<Origin, Spikes> spikes() {
        SpikeColumns events = run.spikes();
        long[] sorted = new long[events.size()];
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            int sender = senderOf(events.label(i));
            long time = events.chipTime(i) - start;
            if (sender == NOBODY) {
                unknown++;
            } else if (time < 0 || time >= length) {
                outside++;
            } else {
                sorted[count++] = (sender / LARGEST_GROUP * TIMES + time) * LARGEST_GROUP + sender % LARGEST_GROUP;
            }
        }
        kept = count;
        Arrays.sort(sorted, 0, count);
        Map<Origin, Spikes> result = new LinkedHashMap<>();
        int from = 0;
        for (int group = 0; group < network.populations().size() + recorded.size(); group++) {
            int to = from;
            while (to < count && sorted[to] / LARGEST_GROUP / TIMES == group) {
                to++;
            }
            Origin origin = origin(group);
            result.put(origin, columns(origin, Arrays.copyOfRange(sorted, from, to)));
            from = to;
        }
        return result;
    }

    private Origin origin(int group) {
        int populations = network.populations().size();
        return group < populations
                ? network.populations().get(group)
                : recorded.get(group - populations).source();
    }

    private Spikes columns(Origin origin, long[] sorted) {
        int[] neurons = new int[sorted.length];
        double[] times = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            neurons[i] = (int) (sorted[i] % LARGEST_GROUP);
            times[i] = us(sorted[i] / LARGEST_GROUP % TIMES);
        }
        return new Spikes(origin, neurons, times, us(length));
    }

    private static double us(long cycles) {
        return (double) cycles / FpgaCycles.PER_MICROSECOND;
    }

    private Map<Recording.Membrane, Trace> traces() {
        List<Recording.Membrane> membranes = network.membranes();
        MadcColumns samples = run.madcSamples();
        double[][] times = new double[membranes.size()][samples.size()];
        int[][] values = new int[membranes.size()][samples.size()];
        int[] counts = new int[membranes.size()];
        for (int i = 0; i < samples.size(); i++) {
            long time = samples.chipTime(i) - start;
            int channel = samples.channel(i);
            if (channel >= membranes.size() || time < 0 || time >= length) {
                outside++;
            } else {
                times[channel][counts[channel]] = us(time);
                values[channel][counts[channel]++] = samples.value(i);
            }
        }
        Map<Recording.Membrane, Trace> result = new LinkedHashMap<>();
        for (int m = 0; m < membranes.size(); m++) {
            result.put(
                    membranes.get(m),
                    new Trace(
                            membranes.get(m), Arrays.copyOf(times[m], counts[m]), Arrays.copyOf(values[m], counts[m])));
        }
        return result;
    }

    private Counters counters() {
        return new Counters(
                experiment.stimuli(),
                experiment.lateStimuli(),
                experiment.worstLateness().microseconds(),
                kept,
                outside,
                unknown,
                Math.max(0, experiment.eventsSent() - run.spikes().size()));
    }
}
