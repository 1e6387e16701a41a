package org.neckar.hal.serial;

import java.util.Arrays;
import java.util.List;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;

/**
 * One column of a container, a composite or a coordinate.
 *
 * @param owner the type it belongs to, for errors
 * @param path the groups it lies in and its own name last, all in snake case
 * @param size number of values, or {@link #ANY_SIZE}
 * @param list whether the values are a list; otherwise there is exactly one
 * @param valueType boolean, int, long, an enum or a coordinate; of one value
 * @param min smallest value: 0 for flags and choices
 * @param max largest value: 1 for flags, the position of the last constant for choices
 * @param meaning one sentence of the register manual
 */
public record SerialField(
        String owner,
        List<String> path,
        int size,
        boolean list,
        Class<?> valueType,
        long min,
        long max,
        String meaning) {
    /** The size of a list whose length is not declared. */
    public static final int ANY_SIZE = -1;

    /** What a number stands for. */
    public enum Kind {
        /** 0 or 1. */
        FLAG,
        /** Itself. */
        NUMBER,
        /** The position of a constant of an enum. */
        CHOICE,
        /** The index of a place of a type of coordinates. */
        PLACE
    }

    /** Copies the path. */
    public SerialField {
        path = List.copyOf(path);
    }

    /** Snake case of a dotted path of record components. */
    public static List<String> pathOf(String components) {
        return Arrays.stream(components.split("\\.")).map(SnakeCase::of).toList();
    }

    /** The path with dots. */
    public String name() {
        return String.join(".", path);
    }

    /** What the numbers stand for. */
    public Kind kind() {
        if (valueType == boolean.class || valueType == Boolean.class) {
            return Kind.FLAG;
        }
        if (valueType.isEnum()) {
            return Kind.CHOICE;
        }
        return Coordinate.class.isAssignableFrom(valueType) ? Kind.PLACE : Kind.NUMBER;
    }

    /** The names of the choices in the order of their numbers; empty for other fields. */
    public List<String> choices() {
        return kind() == Kind.CHOICE
                ? Arrays.stream(valueType.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }

    /**
     * Refuses a value outside the range.
     *
     * @throws NeckarException naming owner, field, element, value and range
     */
    public void check(long value, int element) {
        if (value < min || value > max) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: %d is out of range (allowed %d..%d)".formatted(where(element), value, min, max));
        }
    }

    /**
     * Refuses a column of another length or with a value outside the range.
     *
     * @throws NeckarException naming owner, field, what was got and what is allowed
     */
    public void check(long[] column) {
        checkSize(column.length);
        for (int element = 0; element < column.length; element++) {
            check(column[element], element);
        }
    }

    /**
     * Refuses another number of values than declared.
     *
     * @throws NeckarException naming owner, field, what was got and what is allowed
     */
    public void checkSize(int values) {
        if (size != ANY_SIZE && values != size) {
            throw new NeckarException(Recovery.FIX_INPUT, "%s: %d values (allowed %d)".formatted(this, values, size));
        }
    }

    /** Owner, path and, in a list, the element. */
    public String where(int element) {
        return list ? this + "[" + element + "]" : toString();
    }

    @Override
    public String toString() {
        return owner + "." + name();
    }
}
