package org.neckar.grenade.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neckar.fisch.instruction.MadcColumns;
import org.neckar.fisch.instruction.SpikeColumns;
import org.neckar.grenade.compile.ExperimentProgram;
import org.neckar.grenade.network.NetworkDescription;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.Recording;
import org.neckar.grenade.place.Placement;
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

    private final ExperimentProgram experiment;
    private final RunResult run;
    private final Placement placement;
    private final NetworkDescription network;
    private final long start;
    private final long length;
    private long kept;
    private long outside;
    private long unknown;

    private ResultBuilder(ExperimentProgram experiment, RunResult run) {
        this.experiment = experiment;
        this.run = run;
        this.placement = experiment.compiled().routes().placement();
        this.network = placement.network();
        this.start = experiment.startTime();
        this.length = experiment.runTime().count();
    }

    /**
     * The parts of a result that follow from the events.
     *
     * @param spikes spikes by population
     * @param traces traces by membrane
     * @param counters what became of the events
     */
    public record Parts(Map<Population, Spikes> spikes, Map<Recording.Membrane, Trace> traces, Counters counters) {
        /** The complete result. */
        public Result with(PhaseTimes times, RunRecord record) {
            return new Result(spikes, traces, counters, times, record);
        }
    }

    /** Sorts the events of a run. */
    public static Parts sort(ExperimentProgram experiment, RunResult run) {
        ResultBuilder builder = new ResultBuilder(experiment, run);
        Map<Population, Spikes> spikes = builder.spikes();
        Map<Recording.Membrane, Trace> traces = builder.traces();
        return new Parts(spikes, traces, builder.counters());
    }

    private int[] circuitOfLabel() {
        RoutedNetwork routes = experiment.compiled().routes();
        int[] circuits = new int[RoutedNetwork.NEURON_BITS + 1];
        Arrays.fill(circuits, NOBODY);
        for (int circuit : placement.used()) {
            circuits[routes.neuronLabel(new AtomicNeuronOnDLS(circuit))] = circuit;
        }
        return circuits;
    }

    private Map<Population, Spikes> spikes() {
        SpikeColumns events = run.spikes();
        int[] circuits = circuitOfLabel();
        long[] sorted = new long[events.size()];
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            int circuit = circuits[events.label(i) & RoutedNetwork.NEURON_BITS];
            long time = events.chipTime(i) - start;
            if (circuit == NOBODY) {
                unknown++;
            } else if (time < 0 || time >= length) {
                outside++;
            } else {
                sorted[count++] = (placement.populationIndexAt(circuit) * TIMES + time) * AtomicNeuronOnDLS.SIZE
                        + placement.neuronAt(circuit);
            }
        }
        kept = count;
        Arrays.sort(sorted, 0, count);
        Map<Population, Spikes> result = new LinkedHashMap<>();
        int from = 0;
        for (int p = 0; p < network.populations().size(); p++) {
            int to = from;
            while (to < count && sorted[to] / AtomicNeuronOnDLS.SIZE / TIMES == p) {
                to++;
            }
            Population population = network.populations().get(p);
            result.put(population, columns(population, Arrays.copyOfRange(sorted, from, to)));
            from = to;
        }
        return result;
    }

    private Spikes columns(Population population, long[] sorted) {
        int[] neurons = new int[sorted.length];
        double[] times = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            neurons[i] = (int) (sorted[i] % AtomicNeuronOnDLS.SIZE);
            times[i] = us(sorted[i] / AtomicNeuronOnDLS.SIZE % TIMES);
        }
        return new Spikes(population, neurons, times, us(length));
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
