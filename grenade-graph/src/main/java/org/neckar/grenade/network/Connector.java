package org.neckar.grenade.network;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Which neurons of an origin are connected with which neurons of a population. */
@FunctionalInterface
public interface Connector {
    /**
     * The synapses between two groups.
     *
     * @throws NetworkInvalid when the sizes do not fit the connector
     */
    Synapses connect(int originSize, int targetSize, Weight weight);

    /** Every source with every target. */
    static Connector allToAll() {
        return (originSize, targetSize, weight) -> synapses(
                IntStream.range(0, originSize * targetSize)
                        .map(i -> i / targetSize)
                        .toArray(),
                IntStream.range(0, originSize * targetSize)
                        .map(i -> i % targetSize)
                        .toArray(),
                weight);
    }

    /** Source i with target i; both groups have the same size. */
    static Connector oneToOne() {
        return (originSize, targetSize, weight) -> {
            if (originSize != targetSize) {
                throw new NetworkInvalid("one-to-one: %d sources and %d targets (expected equal numbers)"
                        .formatted(originSize, targetSize));
            }
            int[] indices = IntStream.range(0, originSize).toArray();
            return synapses(indices, indices, weight);
        };
    }

    /** Every pair with the given probability, drawn from an L64X128MixRandom generator with the given seed. */
    static Connector fixedProbability(double probability, long seed) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new NetworkInvalid("fixed probability: %s (allowed 0..1)".formatted(probability));
        }
        return (originSize, targetSize, weight) -> {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            int[] pairs = IntStream.range(0, originSize * targetSize)
                    .filter(i -> random.nextDouble() < probability)
                    .toArray();
            return synapses(
                    Arrays.stream(pairs).map(i -> i / targetSize).toArray(),
                    Arrays.stream(pairs).map(i -> i % targetSize).toArray(),
                    weight);
        };
    }

    /** The given synapses with their own weights; the weight of the projection is not used. */
    static Connector list(Synapses synapses) {
        return (originSize, targetSize, weight) -> synapses;
    }

    private static Synapses synapses(int[] sources, int[] targets, Weight weight) {
        int[] weights = new int[sources.length];
        Arrays.fill(weights, weight.value());
        return new Synapses(sources, targets, weights);
    }
}
