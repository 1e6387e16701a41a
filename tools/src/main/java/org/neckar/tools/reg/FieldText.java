package org.neckar.tools.reg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.GroupField;
import org.neckar.tools.message.NearestName;
import org.neckar.tools.message.NumberText;

/** Values of fields as people write them: numbers, flags, names of choices, coordinates. */
final class FieldText {
    private static final int SHOWN = 16;

    private FieldText() {}

    /**
     * The number that a text stands for.
     *
     * @param field whose value it is
     * @param element position in a list field, else 0
     * @param text decimal, {@code 0x...}, {@code 0b...}, {@code true}, a choice, or a coordinate
     * @throws NeckarException naming field, text and range
     */
    static long parse(GroupField field, int element, String text) {
        String bare = text.strip();
        long value = field.isFlag()
                ? flag(field, bare)
                : field.choices().isEmpty() ? number(field, bare) : choice(field, bare);
        field.checkRange(value, element);
        return value;
    }

    /** A value of a field as it is read back by {@link #parse}. */
    static String print(GroupField field, long value) {
        if (field.isFlag()) {
            return value == 0 ? "false" : "true";
        }
        List<String> choices = field.choices();
        return choices.isEmpty() ? Long.toString(value) : choices.get((int) value);
    }

    /** All elements of a field as one text. */
    static String print(GroupField field, FieldValues values) {
        List<String> elements = new ArrayList<>();
        for (int element = 0; element < field.size(); element++) {
            elements.add(print(field, values.get(field.name(), element)));
        }
        return String.join(",", elements);
    }

    /** All elements of a field as one text for people, which leaves out the middle of a long list. */
    static String printShort(GroupField field, FieldValues values) {
        if (field.size() <= SHOWN) {
            return print(field, values);
        }
        List<String> elements = new ArrayList<>();
        for (int element = 0; element < SHOWN - 1; element++) {
            elements.add(print(field, values.get(field.name(), element)));
        }
        return "%s,..,%s (%d values)"
                .formatted(
                        String.join(",", elements),
                        print(field, values.get(field.name(), field.size() - 1)),
                        field.size());
    }

    /** A field as JSON holds it: a number, a flag, the name of a choice, or a list of these. */
    static Object json(GroupField field, FieldValues values) {
        List<Object> elements = new ArrayList<>();
        for (int element = 0; element < field.size(); element++) {
            long value = values.get(field.name(), element);
            elements.add(field.isFlag() ? value != 0 : field.choices().isEmpty() ? value : print(field, value));
        }
        return field.isList() ? elements : elements.getFirst();
    }

    private static long flag(GroupField field, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> 1;
            case "false", "0" -> 0;
            default -> throw refused(field, text, "true, false, 1, 0", "say whether it is on");
        };
    }

    private static long choice(GroupField field, String text) {
        List<String> names = field.choices();
        int found = names.indexOf(text.toUpperCase(Locale.ROOT));
        if (found >= 0) {
            return found;
        }
        if (text.matches("[0-9]+")) {
            return number(field, text);
        }
        throw refused(
                field,
                text,
                String.join(", ", names),
                NearestName.question(text, names, "take one of these or its number"));
    }

    private static long number(GroupField field, String text) {
        if (Coordinate.class.isAssignableFrom(field.valueType())) {
            return Place.coordinate(CoordinateType.of(field.valueType().asSubclass(Coordinate.class)), text)
                    .toEnum();
        }
        try {
            return NumberText.parse(text);
        } catch (NumberFormatException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    refused(field, text, field.min() + ".." + field.max(), "write it like 12, 0xc or 0b1100")
                            .getMessage(),
                    e);
        }
    }

    private static NeckarException refused(GroupField field, String text, String allowed, String remedy) {
        return new NeckarException(
                Recovery.FIX_INPUT,
                "%s · got '%s' (allowed %s) · %s".formatted(FieldAssignments.nameOf(field), text, allowed, remedy));
    }
}
