package org.neckar.grenade.network;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** How the spike times of a {@link SpikeSource} come about. Times are microseconds after the start of the run. */
public sealed interface SpikeTrains {
    /** Number of sources. */
    int size();

    /** Sorted spike times of one source. */
    double[] timesUs(int source);

    /** Given times. */
    final class Explicit implements SpikeTrains {
        private final double[][] times;

        /**
         * Copies and sorts the times; refuses negative and infinite ones.
         *
         * @param timesUs per source
         */
        public Explicit(double[][] timesUs) {
            times = Arrays.stream(timesUs).map(double[]::clone).toArray(double[][]::new);
            for (int source = 0; source < times.length; source++) {
                Arrays.sort(times[source]);
                for (double time : times[source]) {
                    requireTime("spike time of source " + source, time);
                }
            }
        }

        @Override
        public int size() {
            return times.length;
        }

        @Override
        public double[] timesUs(int source) {
            return times[source].clone();
        }
    }

    /**
     * The same distance between all spikes.
     *
     * @param size number of sources, all alike
     * @param startUs first spike
     * @param stopUs no spike at or after this time
     * @param periodUs distance
     */
    record Regular(int size, double startUs, double stopUs, double periodUs) implements SpikeTrains {
        /** Checks that the values make sense. */
        public Regular {
            requireSize(size);
            requireTime("start", startUs);
            requireTime("stop", stopUs);
            if (!(periodUs > 0)) {
                throw new NetworkInvalid("regular source: period %s us (allowed: above 0)".formatted(periodUs));
            }
        }

        @Override
        public double[] timesUs(int source) {
            int count = (int) Math.max(0, Math.ceil((stopUs - startUs) / periodUs));
            double[] result = new double[count];
            for (int i = 0; i < count; i++) {
                result[i] = startUs + i * periodUs;
            }
            return result;
        }
    }

    /**
     * Independent Poisson processes: exponentially distributed distances from an L64X128MixRandom generator, one
     * generator per source split from the seed, so that a source keeps its times when others are added.
     *
     * @param size number of sources
     * @param startUs begin of the process
     * @param stopUs no spike at or after this time
     * @param rateHz mean rate in spikes per second of chip time
     * @param seed seed of the whole group
     */
    record Poisson(int size, double startUs, double stopUs, double rateHz, long seed) implements SpikeTrains {
        private static final double US_PER_S = 1e6;
        private static final long SOURCE_STRIDE = 0x9e37_79b9_7f4a_7c15L;

        /** Checks that the values make sense. */
        public Poisson {
            requireSize(size);
            requireTime("start", startUs);
            requireTime("stop", stopUs);
            if (!(rateHz > 0 && rateHz <= 1e8)) {
                throw new NetworkInvalid("Poisson source: rate %s Hz (allowed: above 0, up to 1e8)".formatted(rateHz));
            }
        }

        @Override
        public double[] timesUs(int source) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed + source * SOURCE_STRIDE);
            double[] result = new double[16];
            int count = 0;
            double mean = US_PER_S / rateHz;
            double time = startUs - mean * StrictMath.log(1 - random.nextDouble());
            while (time < stopUs) {
                if (count == result.length) {
                    result = Arrays.copyOf(result, 2 * count);
                }
                result[count++] = time;
                time -= mean * StrictMath.log(1 - random.nextDouble());
            }
            return Arrays.copyOf(result, count);
        }
    }

    private static void requireSize(int size) {
        if (size < 1 || size > SpikeSource.MAX_SIZE) {
            throw new NetworkInvalid("spike source: size %d (allowed 1..%d)".formatted(size, SpikeSource.MAX_SIZE));
        }
    }

    private static void requireTime(String what, double us) {
        if (!(us >= 0 && us < Double.POSITIVE_INFINITY)) {
            throw new NetworkInvalid("%s: %s us (allowed: 0 or later)".formatted(what, us));
        }
    }
}
