package org.neckar.grenade.result;

import java.util.Arrays;
import java.util.Objects;
import org.neckar.grenade.network.Origin;

/**
 * The spikes of one group, in the order of their times, as columns: spike {@code i} came from neuron {@code neuron(i)}
 * at {@code timeUs(i)}. Immutable.
 */
public final class Spikes {
    private static final double US_PER_S = 1e6;

    private final Origin origin;
    private final int[] neurons;
    private final double[] timesUs;
    private final double runTimeUs;

    Spikes(Origin origin, int[] neurons, double[] timesUs, double runTimeUs) {
        this.origin = origin;
        this.neurons = neurons;
        this.timesUs = timesUs;
        this.runTimeUs = runTimeUs;
    }

    /** The population or background source that spiked. */
    public Origin origin() {
        return origin;
    }

    /** Number of spikes. */
    public int size() {
        return neurons.length;
    }

    /** Index in the group of the neuron of a spike. */
    public int neuron(int spike) {
        return neurons[spike];
    }

    /** Microseconds after the start. */
    public double timeUs(int spike) {
        return timesUs[spike];
    }

    /** A copy of the column of neurons. */
    public int[] neurons() {
        return neurons.clone();
    }

    /** A copy of the column of times in microseconds. */
    public double[] timesUs() {
        return timesUs.clone();
    }

    /** The times of one neuron in microseconds, ascending. */
    public double[] timesUs(int neuron) {
        Objects.checkIndex(neuron, origin.size());
        double[] times = new double[neurons.length];
        int count = 0;
        for (int i = 0; i < neurons.length; i++) {
            if (neurons[i] == neuron) {
                times[count++] = timesUs[i];
            }
        }
        return Arrays.copyOf(times, count);
    }

    /** Number of spikes of each neuron. */
    public int[] counts() {
        int[] counts = new int[origin.size()];
        for (int neuron : neurons) {
            counts[neuron]++;
        }
        return counts;
    }

    /** Mean rate of one neuron over the whole run, in spikes per second of chip time. */
    public double rateHz(int neuron) {
        return counts()[neuron] / runTimeUs * US_PER_S;
    }

    /** Mean rate over all neurons and the whole run, in spikes per second of chip time. */
    public double meanRateHz() {
        return size() / (runTimeUs * origin.size()) * US_PER_S;
    }

    @Override
    public String toString() {
        return "Spikes(%s, %d)".formatted(origin.name(), size());
    }
}
