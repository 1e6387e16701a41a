package org.neckar.tools.reg;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.GroupField;
import org.neckar.tools.message.ArgumentRefused;
import org.neckar.tools.message.NearestName;

/**
 * Values for some fields of a container or a composite, written {@code field=value}. Field names are those of the
 * record; underscores and case do not matter, so {@code refractory_time} is understood. One element of a list field is
 * {@code field[2]=7}, all of them {@code field=7,8,9}, or {@code field=7} for the same value in each.
 */
public final class FieldAssignments {
    private static final Pattern ASSIGNMENT = Pattern.compile("([^=\\[]+)(?:\\[(\\d{1,9})])?=(.*)");

    private final Place place;
    private final Map<GroupField, Long[]> values = new HashMap<>();

    private FieldAssignments(Place place) {
        this.place = place;
    }

    /**
     * Reads assignments to fields of a place.
     *
     * @throws NeckarException naming field, value and range when one cannot be done, or is given twice
     */
    public static FieldAssignments parse(Place place, List<String> assignments) {
        FieldAssignments parsed = new FieldAssignments(place);
        assignments.forEach(text -> ArgumentRefused.unlessRead(text, () -> parsed.add(text)));
        return parsed;
    }

    /** The values with these fields changed. */
    public FieldValues applyTo(FieldValues base) {
        FieldValues changed = base.copy();
        values.forEach((field, assigned) -> {
            for (int element = 0; element < assigned.length; element++) {
                if (assigned[element] != null) {
                    changed.set(field.name(), element, assigned[element]);
                }
            }
        });
        return changed;
    }

    private FieldAssignments add(String text) {
        Matcher matcher = ASSIGNMENT.matcher(text);
        if (!matcher.matches()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "'%s' · for %s · no assignment · write it like field=3 or field[0]=3"
                            .formatted(text, place.group().name()));
        }
        GroupField field = field(place, matcher.group(1).strip());
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

    private void elements(GroupField field, String[] texts) {
        if (texts.length != 1 && texts.length != field.size()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s · got %d values (allowed 1 for all or %d) · name one element like %s[0]=..."
                            .formatted(nameOf(field), texts.length, field.size(), field.name()));
        }
        for (int element = 0; element < field.size(); element++) {
            element(field, element, texts[texts.length == 1 ? 0 : element]);
        }
    }

    private void element(GroupField field, int element, String text) {
        checkElement(field, element);
        Long[] assigned = values.computeIfAbsent(field, _ -> new Long[field.size()]);
        if (assigned[element] != null) {
            throw new NeckarException(Recovery.FIX_INPUT, nameOf(field) + " · given twice · leave one value");
        }
        assigned[element] = FieldText.parse(field, element, text);
    }

    /** Refuses an element that a list field does not have. */
    static void checkElement(GroupField field, int element) {
        if (element >= field.size()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s · element %d (allowed 0..%d)".formatted(nameOf(field), element, field.size() - 1));
        }
    }

    /** The field of a name in which case and underscores do not matter. */
    static GroupField field(Place place, String name) {
        return place.fields().stream()
                .filter(field -> plain(field.name()).equals(plain(name)))
                .<GroupField>map(field -> field)
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names =
                            place.fields().stream().map(GroupField::name).toList();
                    return new NeckarException(
                            Recovery.FIX_INPUT,
                            "%s.%s · no such field (allowed %s) · %s"
                                    .formatted(
                                            place.group().name(),
                                            name,
                                            String.join(", ", names),
                                            NearestName.question(name, names, "take one of these")));
                });
    }

    /** Group and field, for errors. */
    static String nameOf(GroupField field) {
        return field.where(0).replaceFirst("\\[0]$", "");
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
