package org.neckar.tools.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neckar.grenade.network.BackgroundSource;
import org.neckar.grenade.network.Origin;
import org.neckar.grenade.network.SpikeSource;
import org.neckar.grenade.network.SpikeTrains;
import org.neckar.tools.experiment.Quantity.Dimension;

/** Reads one group of sources: spike trains that the host sends, or a background generator of the chip. */
final class SourceReader {
    private static final String BACKGROUND = "background";
    private static final List<String> FORMS = List.of("times", "regular", "poisson", BACKGROUND);
    private static final List<String> KEYS = List.of(Loop.KEY, "size", "times", "regular", "poisson", BACKGROUND);
    private static final double MAX_RATE_HZ = 1e8;
    private static final double MIN_PERIOD_US = 0.008;

    private final Section source;
    private final double runtimeUs;
    private final Map<String, Long> seeds;
    private final String name;

    private SourceReader(String name, Section source, double runtimeUs, Map<String, Long> seeds) {
        this.name = name;
        this.source = source;
        this.runtimeUs = runtimeUs;
        this.seeds = seeds;
    }

    /**
     * The group, without its name; empty when something was found wrong.
     *
     * @param runtimeUs end of the run: no spike may be later
     * @param seeds takes the seed of a Poisson process
     */
    static Optional<Origin> read(String name, Item value, double runtimeUs, Map<String, Long> seeds) {
        var section = value.section("source '" + name + "'", KEYS);
        return value.findings()
                .attempt(() -> value.checked(() -> new SourceReader(name, section, runtimeUs, seeds).group()));
    }

    private Origin group() {
        var form = source.only(FORMS);
        var item = source.required(form);
        return switch (form) {
            case "times" -> SpikeSource.of(explicit(item));
            case "regular" -> SpikeSource.of(regular(item.section("regular", List.of("period", "start", "stop"))));
            case "poisson" ->
                SpikeSource.of(poisson(item.section("poisson", List.of("rate", "seed", "start", "stop"))));
            default -> BackgroundSource.of(background(item.section(BACKGROUND, List.of("period", "rate", "seed"))));
        };
    }

    private BackgroundSource.Spiking background(Section background) {
        if ("rate".equals(background.only(List.of("period", "rate")))) {
            long seed = seed(background);
            return new BackgroundSource.Poisson(size().orElse(1), rateHz(background), seed);
        }
        source.get("size").ifPresent(size -> {
            throw size.fault("size: not together with a period; a generator with equal distances is one source");
        });
        background.get("seed").ifPresent(seed -> {
            throw seed.fault("seed: not together with a period; equal distances are not random");
        });
        return new BackgroundSource.Regular(Quantity.readUs(
                background.required("period"),
                "period",
                BackgroundSource.MIN_PERIOD_US,
                BackgroundSource.MAX_PERIOD_US));
    }

    private Optional<Integer> size() {
        return source.get("size").map(item -> (int) item.integer("size", 1, SpikeSource.MAX_SIZE));
    }

    private SpikeTrains explicit(Item item) {
        var list = item.list("times");
        if (!list.isEmpty() && list.getFirst().isList()) {
            source.get("size").ifPresent(size -> {
                throw size.fault("size: not together with times of single sources; their number is the size");
            });
            return new SpikeTrains.Explicit(list.stream().map(this::times).toArray(double[][]::new));
        }
        var times = new double[size().orElse(1)][];
        Arrays.fill(times, times(item));
        return new SpikeTrains.Explicit(times);
    }

    private double[] times(Item item) {
        return item.list("times").stream()
                .mapToDouble(time -> Quantity.readUs(time, "spike time", 0, runtimeUs))
                .toArray();
    }

    private SpikeTrains regular(Section regular) {
        double periodUs = Quantity.readUs(regular.required("period"), "period", MIN_PERIOD_US, runtimeUs);
        return new SpikeTrains.Regular(size().orElse(1), startUs(regular), stopUs(regular), periodUs);
    }

    private SpikeTrains poisson(Section poisson) {
        double hz = rateHz(poisson);
        return new SpikeTrains.Poisson(size().orElse(1), startUs(poisson), stopUs(poisson), hz, seed(poisson));
    }

    private static double rateHz(Section train) {
        var allowed = "above 0, up to 100 MHz";
        var rate = train.required("rate");
        double hz = Quantity.read(rate, "rate", Set.of(Dimension.RATE), allowed).value();
        if (!(hz > 0 && hz <= MAX_RATE_HZ)) {
            throw rate.fault("rate: '%s' is out of range (allowed %s)".formatted(rate.text("rate"), allowed));
        }
        return hz;
    }

    private long seed(Section train) {
        long seed = train.required("seed").integer("seed", 0, Long.MAX_VALUE);
        seeds.put("source " + name, seed);
        return seed;
    }

    private double startUs(Section train) {
        return train.get("start")
                .map(item -> Quantity.readUs(item, "start", 0, runtimeUs))
                .orElse(0.0);
    }

    private double stopUs(Section train) {
        return train.get("stop")
                .map(item -> Quantity.readUs(item, "stop", 0, runtimeUs))
                .orElse(runtimeUs);
    }
}
