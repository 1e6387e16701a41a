package org.neckar.hal.json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.serial.FieldTree;
import org.neckar.hal.serial.SerialField;
import org.neckar.hal.serial.SerialType;
import tools.jackson.core.JsonToken;

/** Reads the columns of one value. One thread at a time. */
final class ColumnReader {
    private static final int FIRST_CAPACITY = 64;

    private final JsonInput in;
    private final SerialType<?> type;
    private final long[][] columns;

    ColumnReader(JsonInput in, SerialType<?> type) {
        this.in = in;
        this.type = type;
        columns = new long[type.fields().size()][];
    }

    long[][] read() {
        group(type.tree(), type.name());
        return columns;
    }

    private void group(FieldTree group, String where) {
        in.expect(JsonToken.START_OBJECT, where, "an object");
        Set<String> seen = new HashSet<>();
        while (in.next() != JsonToken.END_OBJECT) {
            FieldTree member = group.member(in.name());
            if (member == null) {
                throw in.refused("%s: no field '%s' (allowed %s)".formatted(where, in.name(), group.names()));
            }
            if (!seen.add(member.name())) {
                throw in.refused("%s.%s: given twice; leave one".formatted(where, member.name()));
            }
            in.next();
            if (member.isField()) {
                columns[member.field()] = column(type.fields().get(member.field()));
            } else {
                group(member, where + "." + member.name());
            }
        }
        if (seen.size() < group.names().size()) {
            List<String> missing =
                    group.names().stream().filter(name -> !seen.contains(name)).toList();
            throw in.refused("%s: fields are missing: %s".formatted(where, String.join(", ", missing)));
        }
    }

    private long[] column(SerialField field) {
        List<String> choices = field.choices();
        if (!field.list()) {
            return new long[] {value(field, choices, 0)};
        }
        in.expect(JsonToken.START_ARRAY, field.toString(), "an array");
        long[] values = new long[field.size() == SerialField.ANY_SIZE ? FIRST_CAPACITY : field.size()];
        int count = 0;
        while (in.next() != JsonToken.END_ARRAY) {
            if (count == values.length) {
                if (field.size() != SerialField.ANY_SIZE) {
                    throw in.refused("%s: more than %d values (allowed %d)".formatted(field, count, field.size()));
                }
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count] = value(field, choices, count);
            count++;
        }
        int size = count;
        in.located(() -> {
            field.checkSize(size);
            return size;
        });
        return Arrays.copyOf(values, count);
    }

    private long value(SerialField field, List<String> choices, int element) {
        long value = switch (field.kind()) {
            case FLAG -> flag(field, element);
            case CHOICE -> choice(field, choices, element);
            case NUMBER, PLACE -> JsonForm.isText(field) ? digits(field, element) : number(field, element);
        };
        if (value < field.min() || value > field.max()) {
            in.located(() -> {
                field.check(value, element);
                return value;
            });
        }
        return value;
    }

    private long flag(SerialField field, int element) {
        if (in.token() != JsonToken.VALUE_TRUE && in.token() != JsonToken.VALUE_FALSE) {
            throw in.wrong(field.where(element), "true, false");
        }
        return in.token() == JsonToken.VALUE_TRUE ? 1 : 0;
    }

    private long number(SerialField field, int element) {
        if (!in.isWholeNumber()) {
            throw in.wrong(field.where(element), range(field));
        }
        return in.wholeNumber();
    }

    private long digits(SerialField field, int element) {
        String allowed = range(field) + ", in quotes";
        try {
            return Long.parseLong(in.text(field.where(element), allowed));
        } catch (NumberFormatException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, in.wrong(field.where(element), allowed).getMessage(), e);
        }
    }

    private static String range(SerialField field) {
        return field.min() + ".." + field.max();
    }

    private long choice(SerialField field, List<String> choices, int element) {
        if (in.token() != JsonToken.VALUE_STRING) {
            throw in.wrong(field.where(element), String.join(", ", choices));
        }
        int found = choices.indexOf(in.text());
        if (found < 0) {
            throw in.wrong(field.where(element), String.join(", ", choices));
        }
        return found;
    }
}
