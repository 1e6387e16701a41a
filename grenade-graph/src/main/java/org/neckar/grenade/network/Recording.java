package org.neckar.grenade.network;

import java.util.Objects;

/** Something of a group that is observed while the experiment runs. */
public sealed interface Recording {
    /** The observed group. */
    Origin origin();

    /**
     * The membrane of one neuron, sampled by the MADC about every 34 ns.
     *
     * @param population the population
     * @param neuron index in the population
     */
    record Membrane(Population population, int neuron) implements Recording {
        /** Checks that the neuron exists. */
        public Membrane {
            Objects.requireNonNull(population, "population");
            if (neuron < 0 || neuron >= population.size()) {
                throw new NetworkInvalid("membrane recording of '%s': neuron %d (allowed 0..%d)"
                        .formatted(population.name(), neuron, population.size() - 1));
            }
        }

        @Override
        public Origin origin() {
            return population;
        }

        /** Name of the trace, e.g. {@code neurons[0].membrane}. */
        public String name() {
            return "%s[%d].membrane".formatted(population.name(), neuron);
        }
    }

    /**
     * All spikes of a group that fires on the chip.
     *
     * @param origin a population or a background source
     */
    record Spikes(Origin origin) implements Recording {
        /** Refuses sources of the host, whose spikes are known. */
        public Spikes {
            if (origin instanceof SpikeSource source) {
                throw new NetworkInvalid("spike recording of '%s': the host sends its spikes; ask it for its trains"
                        .formatted(source.name()));
            }
        }
    }
}
