package org.neckar.tools.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neckar.grenade.network.Cell;
import org.neckar.grenade.network.Population;
import org.neckar.hal.coordinate.AtomicNeuronOnDLS;
import org.neckar.hal.coordinate.CoordinateType;

/** Reads one population. */
final class PopulationReader {
    private static final List<String> KEYS = List.of(Loop.KEY, "size", "cell", "parameters", "spiking", "place");

    private PopulationReader() {}

    /** The population; empty when something was found wrong. */
    static Optional<Population> read(String name, Item value) {
        var findings = value.findings();
        var section = value.section("population '" + name + "'", KEYS);
        Optional<Integer> size =
                findings.attempt(() -> (int) section.required("size").integer("size", 1, AtomicNeuronOnDLS.SIZE));
        Optional<Cell> cell = findings.attempt(() -> CellReader.read(section));
        Optional<List<AtomicNeuronOnDLS>> places = findings.attempt(
                () -> section.get("place").map(PopulationReader::places).orElse(List.of()));
        if (size.isEmpty() || cell.isEmpty() || places.isEmpty()) {
            return Optional.empty();
        }
        var at = section.get("place").orElse(value);
        return Optional.of(at.checked(
                () -> Population.of(size.get(), cell.get()).named(name).on(places.get())));
    }

    private static List<AtomicNeuronOnDLS> places(Item item) {
        var places = new ArrayList<AtomicNeuronOnDLS>();
        for (var place : item.isList() ? item.list("place") : List.of(item)) {
            var text = place.text("place");
            var interval = Loop.Interval.of(text);
            if (interval.isPresent()) {
                place.checked(() -> {
                    for (int index = interval.get().first();
                            index <= interval.get().last();
                            index++) {
                        places.add(new AtomicNeuronOnDLS(index));
                    }
                    return places;
                });
            } else {
                places.add(
                        text.contains("(")
                                ? place.checked(() -> CoordinateType.of(AtomicNeuronOnDLS.class)
                                        .parse(text))
                                : new AtomicNeuronOnDLS(place.index("place", AtomicNeuronOnDLS.SIZE)));
            }
        }
        return places;
    }
}
