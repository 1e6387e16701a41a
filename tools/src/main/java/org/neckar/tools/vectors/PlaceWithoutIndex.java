package org.neckar.tools.vectors;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neckar.hal.coordinate.LogicalNeuronCompartments;
import org.neckar.hal.coordinate.LogicalNeuronOnDLS;
import tools.jackson.databind.JsonNode;

/**
 * Judges recorded places that have no enumeration: of these the empty one is recorded, in its printed form.
 *
 * @param empty the place without content
 * @param parse reads the printed form
 */
record PlaceWithoutIndex(Object empty, Function<String, Object> parse) {
    private static final List<String> PRINTED = List.of("repr_first", "repr_last", "repr_default");

    private static final Map<String, PlaceWithoutIndex> BY_NAME = Map.of(
            "LogicalNeuronOnDLS",
            new PlaceWithoutIndex(LogicalNeuronOnDLS.EMPTY, LogicalNeuronOnDLS::parse),
            "LogicalNeuronCompartments",
            new PlaceWithoutIndex(LogicalNeuronCompartments.EMPTY, LogicalNeuronCompartments::parse));

    static void compare(String name, JsonNode recorded, Findings findings) {
        PlaceWithoutIndex here = BY_NAME.get(name);
        if (here == null) {
            findings.failure(
                    name, "", "kind", "no place without enumeration of this name, allowed " + BY_NAME.keySet());
            return;
        }
        for (String key : PRINTED) {
            String printed = recorded.get(key).asString();
            findings.same(name, null, key, printed, here.empty.toString());
            findings.same(name, null, key + " read", here.empty, here.parse.apply(printed));
        }
        findings.same(name, null, "count", 1, recorded.get("count").asInt());
        findings.same(name, null, "conversions", 0, recorded.get("conversions").size());
    }
}
