package org.neckar.tools.experiment;

import java.util.List;
import java.util.Map;
import org.neckar.grenade.network.Connector;
import org.neckar.grenade.network.Network;
import org.neckar.grenade.network.Origin;
import org.neckar.grenade.network.Population;
import org.neckar.grenade.network.Synapses;
import org.neckar.grenade.network.Weight;

/** Reads how one projection connects its groups. */
final class ProjectionReader {
    /** Keys of a projection. */
    static final List<String> KEYS = List.of(Loop.KEY, "from", "to", "connect", "weight");

    private static final List<String> WORDS = List.of("all-to-all", "one-to-one");

    private final Section projection;
    private final Map<String, Long> seeds;

    /** @param seeds takes the seed of a random choice */
    ProjectionReader(Section projection, Map<String, Long> seeds) {
        this.projection = projection;
        this.seeds = seeds;
    }

    /** Reads the rest of the projection and adds it to the network. */
    void read(Network network, Origin from, Population to) {
        var findings = projection.item().findings();
        var weight = findings.attempt(() -> projection.get("weight").map(ProjectionReader::weight));
        var connect = findings.attempt(() -> projection.required("connect"));
        var connector = connect.flatMap(item -> findings.attempt(() -> connector(item, from, to)));
        if (weight.isPresent() && connector.isPresent()) {
            connect.get()
                    .checked(() -> network.connect(
                            from, to, connector.get(), weight.get().orElse(Weight.of(0))));
        }
    }

    private static Weight weight(Item item) {
        return Weight.of((int) item.integer("weight", -Weight.MAX, Weight.MAX));
    }

    private Connector connector(Item item, Origin from, Population to) {
        if (!item.isMapping()) {
            projection.required("weight");
            return "all-to-all".equals(item.word("connect", WORDS)) ? Connector.allToAll() : Connector.oneToOne();
        }
        var choice = item.section("connect", List.of("list", "probability", "seed"));
        if ("list".equals(choice.only(List.of("list", "probability")))) {
            return list(choice.required("list"), from, to);
        }
        projection.required("weight");
        long seed = choice.required("seed").integer("seed", 0, Long.MAX_VALUE);
        seeds.put("projection %s to %s".formatted(from.name(), to.name()), seed);
        return Connector.fixedProbability(choice.required("probability").number("probability", 0, 1), seed);
    }

    private Connector list(Item item, Origin from, Population to) {
        var rows = item.list("list");
        var sources = new int[rows.size()];
        var targets = new int[rows.size()];
        var weights = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var parts = row.list("synapse");
            if (parts.size() < 2 || parts.size() > 3) {
                throw row.fault("synapse: %d numbers (allowed: [source, target] or [source, target, weight])"
                        .formatted(parts.size()));
            }
            sources[i] = parts.get(0).index("source", from.size());
            targets[i] = parts.get(1).index("target", to.size());
            var weight = parts.size() == 3 ? parts.get(2) : projection.required("weight");
            weights[i] = weight(weight).value();
        }
        return Connector.list(new Synapses(sources, targets, weights));
    }
}
