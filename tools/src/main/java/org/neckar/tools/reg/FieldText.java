package org.neckar.tools.reg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.register.RegisterField;
import org.neckar.tools.message.NearestName;
import org.neckar.tools.message.NumberText;

/** Values of fields as people write them: numbers, flags, names of choices, coordinates. */
final class FieldText {
    private FieldText() {}

    /**
     * The number that a text stands for.
     *
     * @param field whose value it is
     * @param element position in a list field, else 0
     * @param text decimal, {@code 0x...}, {@code 0b...}, {@code true}, a choice, or a coordinate
     * @throws NeckarException naming field, text and range
     */
    static long parse(RegisterField field, int element, String text) {
        String bare = text.strip();
        long value = isFlag(field)
                ? flag(field, bare)
                : choices(field).isEmpty() ? number(field, bare) : choice(field, bare);
        field.checkRange(value, element);
        return value;
    }

    /** A value of a field as it is read back by {@link #parse}. */
    static String print(RegisterField field, long value) {
        if (isFlag(field)) {
            return value == 0 ? "false" : "true";
        }
        List<String> choices = choices(field);
        return choices.isEmpty() ? Long.toString(value) : choices.get((int) value);
    }

    /** All elements of a field of a container as one text. */
    static String print(RegisterField field, Object container) {
        List<String> elements = new ArrayList<>();
        for (int element = 0; element < field.size(); element++) {
            elements.add(print(field, field.valueOf(container, element)));
        }
        return String.join(",", elements);
    }

    /** A field of a container as JSON holds it: a number, a flag, the name of a choice, or a list of these. */
    static Object json(RegisterField field, Object container) {
        List<Object> elements = new ArrayList<>();
        for (int element = 0; element < field.size(); element++) {
            long value = field.valueOf(container, element);
            elements.add(isFlag(field) ? value != 0 : choices(field).isEmpty() ? value : print(field, value));
        }
        return field.isList() ? elements : elements.getFirst();
    }

    static boolean isFlag(RegisterField field) {
        return field.valueType() == boolean.class || field.valueType() == Boolean.class;
    }

    /** The names of the values 0, 1, ... of a choice; empty for other fields. */
    static List<String> choices(RegisterField field) {
        return field.valueType().isEnum()
                ? Arrays.stream(field.valueType().getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }

    private static long flag(RegisterField field, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> 1;
            case "false", "0" -> 0;
            default -> throw refused(field, text, "true, false, 1, 0", "say whether it is on");
        };
    }

    private static long choice(RegisterField field, String text) {
        List<String> names = choices(field);
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

    private static long number(RegisterField field, String text) {
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

    private static NeckarException refused(RegisterField field, String text, String allowed, String remedy) {
        return new NeckarException(
                Recovery.FIX_INPUT, "%s · got '%s' (allowed %s) · %s".formatted(field, text, allowed, remedy));
    }
}
