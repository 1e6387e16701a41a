package org.neckar.tools.reg;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterField;
import org.neckar.hal.register.RegisterMap;
import org.neckar.tools.message.ArgumentRefused;
import org.neckar.tools.message.NearestName;

/**
 * Values for some fields of a container, written {@code field=value}. Field names are those of the record; underscores
 * and case do not matter, so {@code refractory_time} is understood. One element of a list field is {@code field[2]=7},
 * all of them {@code field=7,8,9}, or {@code field=7} for the same value in each.
 */
public final class FieldAssignments {
    private static final Pattern ASSIGNMENT = Pattern.compile("([^=\\[]+)(?:\\[(\\d{1,4})])?=(.*)");

    private final RegisterMap<Coordinate, Container<Coordinate>> map;
    private final Map<RegisterField, Long[]> values = new HashMap<>();

    private FieldAssignments(RegisterMap<Coordinate, Container<Coordinate>> map) {
        this.map = map;
    }

    /**
     * Reads assignments to fields of a container.
     *
     * @throws NeckarException naming field, value and range when one cannot be done, or is given twice
     */
    public static FieldAssignments parse(RegisterMap<Coordinate, Container<Coordinate>> map, List<String> assignments) {
        FieldAssignments parsed = new FieldAssignments(map);
        assignments.forEach(text -> ArgumentRefused.unlessRead(text, () -> parsed.add(text)));
        return parsed;
    }

    /** The container with these fields changed. */
    public Container<Coordinate> applyTo(Container<Coordinate> base) {
        return map.fromValues((field, element) -> {
            Long[] assigned = values.get(field);
            return assigned == null || assigned[element] == null ? field.valueOf(base, element) : assigned[element];
        });
    }

    private FieldAssignments add(String text) {
        Matcher matcher = ASSIGNMENT.matcher(text);
        if (!matcher.matches()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "'%s' · for %s · no assignment · write it like field=3 or field[0]=3".formatted(text, map.name()));
        }
        RegisterField field = field(map, matcher.group(1).strip());
        String value = matcher.group(3);
        if (matcher.group(2) != null) {
            element(field, Integer.parseInt(matcher.group(2)), value);
        } else if (!field.isList()) {
            element(field, 0, value);
        } else {
            elements(field, value.split(",", -1));
        }
        return this;
    }

    private void elements(RegisterField field, String[] texts) {
        if (texts.length != 1 && texts.length != field.size()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s · got %d values (allowed 1 for all or %d) · name one element like %s[0]=..."
                            .formatted(field, texts.length, field.size(), field.name()));
        }
        for (int element = 0; element < field.size(); element++) {
            element(field, element, texts[texts.length == 1 ? 0 : element]);
        }
    }

    private void element(RegisterField field, int element, String text) {
        checkElement(field, element);
        Long[] assigned = values.computeIfAbsent(field, _ -> new Long[field.size()]);
        if (assigned[element] != null) {
            throw new NeckarException(Recovery.FIX_INPUT, field + " · given twice · leave one value");
        }
        assigned[element] = FieldText.parse(field, element, text);
    }

    /** Refuses an element that a list field does not have. */
    static void checkElement(RegisterField field, int element) {
        if (element >= field.size()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "%s · element %d (allowed 0..%d)".formatted(field, element, field.size() - 1));
        }
    }

    /** The field of a name in which case and underscores do not matter. */
    static RegisterField field(RegisterMap<Coordinate, Container<Coordinate>> map, String name) {
        return map.fields().stream()
                .filter(field -> plain(field.name()).equals(plain(name)))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names =
                            map.fields().stream().map(RegisterField::name).toList();
                    return new NeckarException(
                            Recovery.FIX_INPUT,
                            "%s.%s · no such field (allowed %s) · %s"
                                    .formatted(
                                            map.name(),
                                            name,
                                            String.join(", ", names),
                                            NearestName.question(name, names, "take one of these")));
                });
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
