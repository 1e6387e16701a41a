package org.neckar.grenade.network;

/**
 * A group of spike sources on the chip: one of its background generators, running from the start of the run to its end,
 * which costs the host nothing. A generator sits on one PADI bus of one half of the chip; neurons of both halves need a
 * second one, which starts a few nanoseconds earlier or later and makes the same spikes. The chip has eight. Compared
 * by identity: the object that {@link Network#add(BackgroundSource)} returns is the source of that network. Source:
 * HICANN-X v3 register map, routing; Poisson sources on the chip of the field's network interface.
 */
public final class BackgroundSource implements Origin {
    /** Most sources one generator can tell apart: it draws eight bits of the label at random. */
    public static final int MAX_SIZE = 256;

    /** Most spikes of all sources of a group: one in each cycle of the bus. */
    public static final double MAX_TOTAL_HZ = 125e6;

    /** Fewest spikes of all sources of a random group: the longest period and the smallest chance of a draw. */
    public static final double MIN_TOTAL_HZ = 30;

    /** Shortest distance of regular spikes: one cycle of the bus. */
    public static final double MIN_PERIOD_US = 0.008;

    /** Longest distance of regular spikes: 65535 cycles of the generator's clock of 250 MHz. */
    public static final double MAX_PERIOD_US = 262.14;

    private static final long MAX_SEED = 0xffff_ffffL;

    private final String name;
    private final Spiking spiking;

    private BackgroundSource(String name, Spiking spiking) {
        this.name = name;
        this.spiking = spiking;
    }

    /** How a generator makes spikes. */
    public sealed interface Spiking {
        /** Number of sources. */
        int size();
    }

    /**
     * At random: in each period of the generator a spike with a fixed chance, of a source drawn at random.
     *
     * @param size number of sources, a power of two up to {@value BackgroundSource#MAX_SIZE}
     * @param rateHz mean rate of one source in spikes per second of chip time
     * @param seed where the random numbers begin, 1..4294967295
     */
    public record Poisson(int size, double rateHz, long seed) implements Spiking {
        /** Checks that a generator can do it. */
        public Poisson {
            if (size < 1 || size > MAX_SIZE || Integer.bitCount(size) != 1) {
                throw new NetworkInvalid(
                        "background source: size %d (allowed: a power of two up to %d)".formatted(size, MAX_SIZE));
            }
            double total = size * rateHz;
            if (!(total >= MIN_TOTAL_HZ && total <= MAX_TOTAL_HZ)) {
                throw new NetworkInvalid(
                        "background source: %d sources of %s Hz are %s Hz of one generator (allowed %s..%s)"
                                .formatted(size, rateHz, total, MIN_TOTAL_HZ, MAX_TOTAL_HZ));
            }
            if (seed < 1 || seed > MAX_SEED) {
                throw new NetworkInvalid("background source: seed %d (allowed 1..%d)".formatted(seed, MAX_SEED));
            }
        }
    }

    /**
     * One source with the same distance between all spikes, the first one a distance after the start.
     *
     * @param periodUs distance, {@value BackgroundSource#MIN_PERIOD_US}..{@value BackgroundSource#MAX_PERIOD_US} us
     */
    public record Regular(double periodUs) implements Spiking {
        /** Checks that a generator can do it. */
        public Regular {
            if (!(periodUs >= MIN_PERIOD_US && periodUs <= MAX_PERIOD_US)) {
                throw new NetworkInvalid("background source: period %s us (allowed %s..%s)"
                        .formatted(periodUs, MIN_PERIOD_US, MAX_PERIOD_US));
            }
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** A group of sources that fire independently at random. */
    public static BackgroundSource poisson(int size, double rateHz, long seed) {
        return of(new Poisson(size, rateHz, seed));
    }

    /** One source that fires at equal distances. */
    public static BackgroundSource regular(double periodUs) {
        return of(new Regular(periodUs));
    }

    /** As many sources as the spiking has. */
    public static BackgroundSource of(Spiking spiking) {
        return new BackgroundSource("", spiking);
    }

    /** The same source under a name. */
    public BackgroundSource named(String newName) {
        return new BackgroundSource(newName, spiking);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return spiking.size();
    }

    /** How it makes spikes. */
    public Spiking spiking() {
        return spiking;
    }

    /**
     * A recording of its spikes, to be given to {@link Network#record(Recording.Spikes)}. Without it they stay on the
     * chip.
     */
    public Recording.Spikes spikes() {
        return new Recording.Spikes(this);
    }

    @Override
    public String toString() {
        return "BackgroundSource(%s, %d)".formatted(name, size());
    }
}
