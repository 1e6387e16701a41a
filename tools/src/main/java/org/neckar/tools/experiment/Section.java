package org.neckar.tools.experiment;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A mapping whose keys are known: what a key holds, and what is missing. */
final class Section {
    private final Item item;
    private final String what;
    private final Map<String, Item.Entry> values;

    Section(Item item, String what, Map<String, Item.Entry> values) {
        this.item = item;
        this.what = what;
        this.values = values;
    }

    Item item() {
        return item;
    }

    Collection<Item.Entry> entries() {
        return values.values();
    }

    Optional<Item> get(String key) {
        return Optional.ofNullable(values.get(key)).map(Item.Entry::value);
    }

    Item required(String key) {
        return get(key).orElseThrow(() -> item.fault("%s: '%s' is missing".formatted(what, key)));
    }

    /** The one key of several that is given. */
    String only(Collection<String> alternatives) {
        var given = alternatives.stream().filter(values::containsKey).toList();
        if (given.size() != 1) {
            var found = given.isEmpty() ? "none" : String.join(" and ", given);
            throw item.fault(
                    "%s: found %s (allowed: one of %s)".formatted(what, found, String.join(", ", alternatives)));
        }
        return given.getFirst();
    }
}
