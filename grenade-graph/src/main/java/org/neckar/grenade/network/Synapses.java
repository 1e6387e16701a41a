package org.neckar.grenade.network;

import java.util.Arrays;

/**
 * The synapses of one projection as columns: synapse {@code i} leads from neuron {@code source(i)} of the origin to
 * neuron {@code target(i)} of the population with weight {@code weight(i)}. Immutable.
 */
public final class Synapses {
    private final int[] sources;
    private final int[] targets;
    private final int[] weights;
    private final int size;

    /** Columns of equal length, copied. */
    public Synapses(int[] sources, int[] targets, int[] weights) {
        if (sources.length != targets.length || sources.length != weights.length) {
            throw new NetworkInvalid("synapses: columns of %d, %d and %d entries (expected equal lengths)"
                    .formatted(sources.length, targets.length, weights.length));
        }
        this.sources = sources.clone();
        this.targets = targets.clone();
        this.weights = weights.clone();
        this.size = sources.length;
        for (int weight : weights) {
            Weight.of(weight);
        }
    }

    /** Number of synapses. */
    public int size() {
        return size;
    }

    /** Index in the origin. */
    public int source(int synapse) {
        return sources[synapse];
    }

    /** Index in the target population. */
    public int target(int synapse) {
        return targets[synapse];
    }

    /** Signed weight, -63..63. */
    public int weight(int synapse) {
        return weights[synapse];
    }

    void checkAgainst(String projection, int originSize, int targetSize) {
        for (int i = 0; i < size; i++) {
            if (sources[i] < 0 || sources[i] >= originSize || targets[i] < 0 || targets[i] >= targetSize) {
                throw new NetworkInvalid("projection '%s': synapse %d leads from %d to %d (allowed 0..%d to 0..%d)"
                        .formatted(projection, i, sources[i], targets[i], originSize - 1, targetSize - 1));
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Synapses that
                && Arrays.equals(sources, that.sources)
                && Arrays.equals(targets, that.targets)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sources) * 31 + Arrays.hashCode(targets);
    }

    @Override
    public String toString() {
        return "Synapses(" + size + ")";
    }
}
