package org.neckar.tools.bench;

import static org.neckar.grenade.network.Units.ms;
import static org.neckar.grenade.network.Units.weight;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Lif;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.run.Emulation;
import org.neckar.stadls.run.Board;

/**
 * Measures what the chip model does on this machine: circuits under input and at rest, the whole event path, and the
 * memory of whole boards. One thread. Samples during which something else slowed the core down are taken again, a
 * limited number of times.
 */
public final class ModelBench {
    /** Rate of each of the 256 rows, chip time. */
    private static final double SOURCE_KILOHERTZ = 10;
    /** Period of eight background sources that send a million events per second together, cycles of 4 ns. */
    private static final int PERIOD = 2000;

    private static final double IDLE_MILLISECONDS = 1;
    private static final int BOARD_NEURONS = 512;
    private static final int BOARD_WEIGHT = 30;
    private static final int WARM_UPS = 40;
    private static final int SAMPLES = 5;
    private static final int MOST_SAMPLES = 40;
    private static final double QUIET = 1.05;
    private static final double NS_PER_MILLISECOND = 1e6;
    private static final double BYTES_PER_MEBIBYTE = 1 << 20;
    private static final double MILLISECONDS_PER_SECOND = 1e3;

    private final double milliseconds;
    private final int chips;
    private final Consumer<String> progress;
    private final Yardstick yardstick = new Yardstick();
    private final List<ModelFigure> figures = new ArrayList<>();
    /** Keeps results alive, so that no work can be left out. */
    private volatile Object last;

    /**
     * @param milliseconds chip time of a sample under input
     * @param chips boards that are alive together when memory is measured
     * @param progress told the name of each measurement when it begins
     */
    public ModelBench(double milliseconds, int chips, Consumer<String> progress) {
        this.milliseconds = milliseconds;
        this.chips = chips;
        this.progress = progress;
    }

    /** Measures everything. */
    public ModelReport run() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        circuits();
        events();
        memory();
        return new ModelReport(
                Runtime.getRuntime().availableProcessors(),
                load < 0 ? Double.NaN : load,
                System.getProperty("java.version"),
                figures);
    }

    private void circuits() {
        var chip = new BenchChip(1, BenchChip.Kind.LIF);
        driven("LIF", chip, 50);
        driven("AdEx", new BenchChip(1, BenchChip.Kind.ADEX), 150);
        measure("1 ms of a configured chip at rest", "ms", 1 / NS_PER_MILLISECOND, 0.02, () -> {
            chip.run(IDLE_MILLISECONDS);
            last = chip.spikes();
        });
    }

    private void driven(String neurons, BenchChip chip, double limit) {
        var input = new BenchChip.Input(SOURCE_KILOHERTZ, milliseconds);
        double scale = 10 / milliseconds / NS_PER_MILLISECOND;
        measure("10 ms of 512 %s neurons, 256 sources of 10 kHz".formatted(neurons), "ms", scale, limit, () -> {
            chip.run(input, milliseconds);
            last = chip.spikes();
        });
    }

    private void events() {
        var chip = new BenchChip(2, BenchChip.Kind.LIF);
        chip.openEvents(PERIOD);
        double scale = 1 / milliseconds / NS_PER_MILLISECOND;
        measure("1 s of chip time with 1 MHz of events", "s", scale, 10, () -> {
            chip.run(milliseconds);
            last = chip.spikes();
        });
    }

    private void measure(String name, String unit, double scale, double limit, Runnable work) {
        progress.accept(name);
        for (int i = 0; i < WARM_UPS; i++) {
            work.run();
        }
        var samples = new ArrayList<Sample>();
        while (quiet(samples).size() < SAMPLES && samples.size() < MOST_SAMPLES) {
            samples.add(sample(work));
        }
        var kept = quiet(samples).size() < SAMPLES ? samples : quiet(samples);
        double[] times = kept.stream()
                .mapToDouble(sample -> sample.timeNs() * scale)
                .sorted()
                .toArray();
        double[] slowdowns = kept.stream()
                .mapToDouble(sample -> yardstick.slowdown(sample.yardstickNs()))
                .sorted()
                .toArray();
        figures.add(new ModelFigure(
                name,
                unit,
                times[times.length / 2],
                times[0],
                times[times.length - 1],
                limit,
                slowdowns[slowdowns.length / 2]));
    }

    private Sample sample(Runnable work) {
        long before = yardstick.timeNs();
        long begin = System.nanoTime();
        work.run();
        long time = System.nanoTime() - begin;
        return new Sample(time, Math.max(before, yardstick.timeNs()));
    }

    private List<Sample> quiet(List<Sample> samples) {
        return samples.stream()
                .filter(sample -> yardstick.slowdown(sample.yardstickNs()) <= QUIET)
                .toList();
    }

    /** How long work took, and the slower of the yardsticks before and after. */
    private record Sample(long timeNs, long yardstickNs) {}

    /** Boards as users have them, behind their connections: brought up, configured by a network, and after a run. */
    private void memory() {
        String name = "memory of a whole board, %d in this process".formatted(chips);
        progress.accept(name);
        board(0).close();
        long before = yardstick.timeNs();
        List<Board> alive = new ArrayList<>();
        try {
            long used = usedBytes();
            long begin = System.nanoTime();
            for (int seed = 1; seed <= chips; seed++) {
                alive.add(board(seed));
            }
            double each = (System.nanoTime() - begin) / NS_PER_MILLISECOND / chips;
            double mebibytes = (usedBytes() - used) / BYTES_PER_MEBIBYTE / chips;
            double slowdown = yardstick.slowdown(Math.max(before, yardstick.timeNs()));
            figures.add(new ModelFigure(name, "MiB", mebibytes, mebibytes, mebibytes, 64, slowdown));
            String bringUp = "bringing up a board and a first run of 1 ms";
            figures.add(new ModelFigure(bringUp, "ms", each, each, each, MILLISECONDS_PER_SECOND, slowdown));
        } finally {
            alive.forEach(Board::close);
        }
    }

    private static Board board(int seed) {
        var net = Network.named("memory");
        var in = net.add(SpikeSource.of(0, 100, 200, 300, 400));
        var out = net.add(Population.of(BOARD_NEURONS, Lif.defaults()));
        net.connect(in, out, Connector.allToAll(), weight(BOARD_WEIGHT));
        var board = Board.open("sim:?seed=" + seed);
        Emulation.on(board).run(net, ms(IDLE_MILLISECONDS));
        return board;
    }

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
