package org.neckar.grenade.network;

/**
 * A group of spike sources outside the chip; the host sends their spikes while the experiment runs. Those on the chip
 * are {@link BackgroundSource}. Compared by identity: the object that {@link Network#add(SpikeSource)} returns is the
 * source of that network.
 */
public final class SpikeSource implements Origin {
    /** Most sources one group can have. */
    public static final int MAX_SIZE = 16_384;

    private final String name;
    private final SpikeTrains trains;

    private SpikeSource(String name, SpikeTrains trains) {
        this.name = name;
        this.trains = trains;
        if (trains.size() < 1 || trains.size() > MAX_SIZE) {
            throw new NetworkInvalid("spike source: size %d (allowed 1..%d)".formatted(trains.size(), MAX_SIZE));
        }
    }

    /** One source with the given spike times in microseconds. */
    public static SpikeSource of(double... timesUs) {
        return of(new SpikeTrains.Explicit(new double[][] {timesUs}));
    }

    /** As many sources as the trains have. */
    public static SpikeSource of(SpikeTrains trains) {
        return new SpikeSource("", trains);
    }

    /** The same source under a name. */
    public SpikeSource named(String newName) {
        return new SpikeSource(newName, trains);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return trains.size();
    }

    /** The spike trains. */
    public SpikeTrains trains() {
        return trains;
    }

    @Override
    public String toString() {
        return "SpikeSource(%s, %d)".formatted(name, size());
    }
}
