package org.neckar.hal.coordinate;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * What is known of a coordinate type: its range and how to make its values. One instance per type, thread-safe.
 *
 * @param <C> the coordinate type, a record of one {@code int}, or of nothing when the place is unique
 */
public final class CoordinateType<C extends Coordinate> {
    private static final ClassValue<CoordinateType<?>> TYPES = new ClassValue<>() {
        @Override
        protected CoordinateType<?> computeValue(Class<?> type) {
            return new CoordinateType<>(type.asSubclass(Coordinate.class));
        }
    };

    private final Class<C> type;
    private final int min;
    private final int max;
    private final MethodHandle constructor;

    private CoordinateType(Class<C> type) {
        this.type = type;
        Range range = type.getAnnotation(Range.class);
        min = range == null ? 0 : range.min();
        max = range == null ? 0 : range.max();
        constructor = constructor(type);
    }

    private static MethodHandle constructor(Class<?> type) {
        int parts = type.getRecordComponents().length;
        MethodType signature =
                parts == 0 ? MethodType.methodType(void.class) : MethodType.methodType(void.class, int.class);
        try {
            return MethodHandles.publicLookup().findConstructor(type, signature);
        } catch (ReflectiveOperationException e) {
            throw new NeckarException(
                    Recovery.BUG, "coordinate " + type.getName() + ": not a public record of one int or of nothing", e);
        }
    }

    /** The description of a coordinate type. */
    @SuppressWarnings("unchecked") // the ClassValue computes the entry for exactly this class
    public static <C extends Coordinate> CoordinateType<C> of(Class<C> type) {
        return (CoordinateType<C>) TYPES.get(type);
    }

    /**
     * Checks an index; for the compact constructors of coordinates.
     *
     * @throws NeckarException naming type, value and range
     */
    public static void check(Class<? extends Coordinate> type, int index) {
        CoordinateType<?> described = of(type);
        if (index < described.min || index > described.max) {
            throw outOfRange(type.getSimpleName(), index, described.min, described.max);
        }
    }

    /**
     * Checks one part (row, column, block...) of a coordinate before the parts are combined.
     *
     * @throws NeckarException naming part, value and range
     */
    public static int checkPart(String part, int value, int min, int max) {
        if (value < min || value > max) {
            throw outOfRange(part, value, min, max);
        }
        return value;
    }

    private static NeckarException outOfRange(String what, int value, int min, int max) {
        return new NeckarException(
                Recovery.FIX_INPUT, "%s(%d): out of range (allowed %d..%d)".formatted(what, value, min, max));
    }

    /** Name in the field's notation. */
    public String name() {
        return type.getSimpleName();
    }

    /** Smallest index. */
    public int min() {
        return min;
    }

    /** Largest index. */
    public int max() {
        return max;
    }

    /** Number of places. */
    public int size() {
        return max - min + 1;
    }

    /** The place with the given index. */
    public C at(int index) {
        try {
            return constructor.type().parameterCount() == 0
                    ? unique(index)
                    : type.cast(constructor.invoke(index));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new NeckarException(Recovery.BUG, "coordinate " + name() + ": constructor failed", e);
        }
    }

    private C unique(int index) throws Throwable {
        check(type, index);
        return type.cast(constructor.invoke());
    }

    /** All places in the order of their index. */
    public Stream<C> all() {
        return IntStream.rangeClosed(min, max).mapToObj(this::at);
    }

    @Override
    public String toString() {
        return "%s[%d..%d]".formatted(name(), min, max);
    }
}
