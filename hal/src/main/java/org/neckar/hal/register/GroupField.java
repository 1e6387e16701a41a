package org.neckar.hal.register;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** One field of a {@link RegisterGroup}: one number, or a list of numbers of one kind. */
public interface GroupField {
    /** Name in the group; the parts of the path of a composite are separated by dots. */
    String name();

    /** One sentence of the register manual. */
    String meaning();

    /** Unit of one step, empty for none. */
    String unit();

    /** Smallest value. */
    long min();

    /** Largest value. */
    long max();

    /** Type of the value: boolean, int, long, an enum or a coordinate; of the elements when there are several. */
    Class<?> valueType();

    /** Number of elements; 1 for a plain field. */
    int size();

    /** True when the field is a list of elements. */
    boolean isList();

    /** The value of an element as users know it: group and field, and the element where there are several. */
    String where(int element);

    /**
     * Refuses a value outside the range.
     *
     * @throws NeckarException naming group, field, value and range
     */
    default void checkRange(long value, int element) {
        if (value < min() || value > max()) {
            throw outOfRange(value, min(), max(), where(element));
        }
    }

    /**
     * Refuses a value outside a range.
     *
     * @param where names the value, as {@link #where} does
     */
    static void checkRange(long value, long min, long max, String where) {
        if (value < min || value > max) {
            throw outOfRange(value, min, max, where);
        }
    }

    private static NeckarException outOfRange(long value, long min, long max, String where) {
        return new NeckarException(
                Recovery.FIX_INPUT, "%s: %d is out of range (allowed %d..%d)".formatted(where, value, min, max));
    }

    /** Whether the values are flags. */
    default boolean isFlag() {
        return valueType() == boolean.class || valueType() == Boolean.class;
    }

    /** The names of the values 0, 1, ... of a choice; empty for other fields. */
    default List<String> choices() {
        return constants().map(Enum::name).toList();
    }

    /** What the values 0, 1, ... of a choice stand for, from {@link Meaning}; empty for other fields. */
    default List<String> choiceMeanings() {
        return constants().map(this::meaningOf).toList();
    }

    private Stream<Enum<?>> constants() {
        return valueType().isEnum()
                ? Arrays.stream(valueType().getEnumConstants()).map(constant -> (Enum<?>) constant)
                : Stream.of();
    }

    private String meaningOf(Enum<?> constant) {
        try {
            Meaning meaning = valueType().getField(constant.name()).getAnnotation(Meaning.class);
            if (meaning != null) {
                return meaning.value();
            }
        } catch (NoSuchFieldException e) {
            throw new NeckarException(Recovery.BUG, where(0) + ": constant " + constant + " is not public", e);
        }
        throw new NeckarException(Recovery.BUG, where(0) + ": constant " + constant + " has no @Meaning");
    }
}
