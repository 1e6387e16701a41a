package org.neckar.tools.output;

import java.util.Objects;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * The spikes of one population as two columns of equal length: entry {@code i} says that neuron {@code neuron[i]} fired
 * at {@code timeUs[i]}.
 *
 * <p>The arrays are handed over, not copied: whoever makes the value must not change them afterwards.
 */
public final class SpikeColumns {
    private final String population;
    private final int size;
    private final int[] neuron;
    private final double[] timeUs;

    /**
     * @param population name of the population or source
     * @param size number of neurons of the population, spiking or not, at least 1
     * @param neuron index of the neuron inside the population, 0..size-1
     * @param timeUs chip time of the spike in microseconds, finite
     * @throws NeckarException if the columns differ in length, a neuron is out of range or a time is not finite
     */
    public SpikeColumns(String population, int size, int[] neuron, double[] timeUs) {
        this.population = Objects.requireNonNull(population, "population");
        this.size = size;
        this.neuron = neuron;
        this.timeUs = timeUs;
        if (size < 1) {
            throw bad("size " + size + " (allowed >= 1)");
        }
        if (neuron.length != timeUs.length) {
            throw bad(neuron.length + " neurons for " + timeUs.length + " times (allowed: equally many)");
        }
        for (int i = 0; i < neuron.length; i++) {
            if (neuron[i] < 0 || neuron[i] >= size) {
                throw bad("neuron " + neuron[i] + " at entry " + i + " (allowed 0.." + (size - 1) + ")");
            }
            if (!Double.isFinite(timeUs[i])) {
                throw bad("time " + timeUs[i] + " at entry " + i + " (allowed: finite)");
            }
        }
    }

    private NeckarException bad(String found) {
        return new NeckarException(
                Recovery.BUG,
                "spike columns · population '" + population + "' · " + found + " · report it with the experiment file");
    }

    /** Name of the population or source. */
    public String population() {
        return population;
    }

    /** Number of neurons, at least 1. */
    public int size() {
        return size;
    }

    /** Number of spikes. */
    public int count() {
        return neuron.length;
    }

    /** The neuron column itself, not a copy. */
    public int[] neuron() {
        return neuron;
    }

    /** The time column itself in microseconds, not a copy. */
    public double[] timeUs() {
        return timeUs;
    }

    /** Number of spikes of each neuron, a fresh array of {@link #size()} entries. */
    public int[] countPerNeuron() {
        var counts = new int[size];
        for (int n : neuron) {
            counts[n]++;
        }
        return counts;
    }
}
