package org.neckar.tools.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The key {@code for} of an entry: {@code for: {i: 0..7}} stands for eight entries, one for each value of i. */
final class Loop {
    /** The key. */
    static final String KEY = "for";

    private static final int MAX_TURNS = 16_384;
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern RANGE = Pattern.compile("(-?[0-9]{1,9})\\s*\\.\\.\\s*(-?[0-9]{1,9})");

    private Loop() {}

    /** An interval of whole numbers, both ends included. */
    record Interval(int first, int last) {
        /** Reads {@code 0..7}. */
        static Optional<Interval> of(String text) {
            var range = RANGE.matcher(text);
            return range.matches()
                    ? Optional.of(new Interval(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))))
                    : Optional.empty();
        }
    }

    /** The variables of every turn of an entry's loop; one turn without variables when it has none. */
    static List<Map<String, Integer>> turns(Item entry) {
        if (entry.isMapping()) {
            for (var part : entry.entries("entry")) {
                if (part.key().isText(KEY)) {
                    return variables(part.value());
                }
            }
        }
        return List.of(Map.of());
    }

    private static List<Map<String, Integer>> variables(Item loop) {
        List<Map<String, Integer>> turns = List.of(Map.of());
        for (var variable : loop.entries("loop")) {
            var name = variable.key().text("loop variable");
            if (!VARIABLE.matcher(name).matches()) {
                throw variable.key()
                        .fault("loop variable: '%s' (allowed: a letter, then letters and digits)".formatted(name));
            }
            var interval = interval(name, variable.value());
            var longer = new ArrayList<Map<String, Integer>>();
            for (var turn : turns) {
                for (int value = interval.first(); value <= interval.last(); value++) {
                    var next = new LinkedHashMap<>(turn);
                    next.put(name, value);
                    longer.add(next);
                    if (longer.size() > MAX_TURNS) {
                        throw loop.fault("loop: more than %d turns (allowed 1..%d)".formatted(MAX_TURNS, MAX_TURNS));
                    }
                }
            }
            turns = longer;
        }
        return turns;
    }

    private static Interval interval(String name, Item values) {
        var text = values.text("loop variable '" + name + "'");
        return Interval.of(text)
                .filter(interval -> interval.first() <= interval.last())
                .orElseThrow(() -> values.fault(
                        "loop variable '%s': found '%s' (allowed: an interval like 0..7)".formatted(name, text)));
    }
}
