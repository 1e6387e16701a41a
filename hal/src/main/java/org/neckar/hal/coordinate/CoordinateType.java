package org.neckar.hal.coordinate;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
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

    /** How a type is made of other coordinates. */
    sealed interface Parts {
        /** The part that counts fastest and the one that counts slowest; empty for a type without parts. */
        List<CoordinateType<?>> types();
    }

    /** A plain number. */
    record None() implements Parts {
        @Override
        public List<CoordinateType<?>> types() {
            return List.of();
        }
    }

    /** A {@link Grid}. */
    record GridParts(CoordinateType<?> x, CoordinateType<?> y, boolean sparse) implements Parts {
        @Override
        public List<CoordinateType<?>> types() {
            return List.of(x, y);
        }
    }

    /** A {@link Composed} type. */
    record BlockParts(CoordinateType<?> local, CoordinateType<?> on) implements Parts {
        @Override
        public List<CoordinateType<?>> types() {
            return List.of(local, on);
        }
    }

    private final Class<C> type;
    private final Parts parts;
    private final int min;
    private final int max;
    private final MethodHandle constructor;

    private CoordinateType(Class<C> type) {
        this.type = type;
        parts = parts(type);
        Range range = type.getAnnotation(Range.class);
        min = range == null ? 0 : range.min();
        max = range == null ? lastOf(parts) : range.max();
        constructor = constructor(type);
    }

    private static Parts parts(Class<?> type) {
        Grid grid = type.getAnnotation(Grid.class);
        if (grid != null) {
            return new GridParts(of(grid.x()), of(grid.y()), grid.sparse());
        }
        Composed composed = type.getAnnotation(Composed.class);
        return composed == null ? new None() : new BlockParts(of(composed.local()), of(composed.on()));
    }

    private static int lastOf(Parts parts) {
        return parts.types().stream().mapToInt(CoordinateType::size).reduce(1, Math::multiplyExact) - 1;
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
        of(type).checked(index);
    }

    /** The index itself if it is in range. */
    int checked(int index) {
        if (index < min || index > max) {
            throw outOfRange(name(), index, min, max);
        }
        return index;
    }

    /** A coordinate in the field's notation; for {@code toString()} of coordinates. */
    public static String notation(Coordinate coordinate) {
        return Notation.print(of(coordinate.getClass()), coordinate.toEnum());
    }

    /**
     * The coordinate type of a name in the field's notation.
     *
     * @throws NeckarException when there is none of this name
     */
    public static CoordinateType<?> named(String name) {
        try {
            Class<?> type = Class.forName(CoordinateType.class.getPackageName() + "." + name);
            return of(type.asSubclass(Coordinate.class));
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "coordinate type '%s': unknown; names are like NeuronConfigOnDLS".formatted(name),
                    e);
        }
    }

    /**
     * Reads any coordinate in the field's notation, such as {@code AtomicNeuronOnDLS(NeuronColumnOnDLS(3),
     * NeuronRowOnDLS(0))} or, shorter, {@code AtomicNeuronOnDLS(3, 0)} or {@code AtomicNeuronOnDLS(3)}.
     *
     * @throws NeckarException when the type is unknown, the text malformed or a number out of range
     */
    public static Coordinate parseAny(String text) {
        return named(Notation.typeName(text)).parse(text);
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

    Parts parts() {
        return parts;
    }

    /** Index of the crossing on the full grid, or in the blocks, that an index stands for. */
    int crossing(int index) {
        return parts instanceof GridParts(var x, var y, boolean sparse) && sparse
                ? part(y, index) * x.size() + part(x, index)
                : index;
    }

    /** The opposite of {@link #crossing}; refuses crossings that do not exist. */
    int indexOf(int crossing) {
        if (!(parts instanceof GridParts(var x, var y, boolean sparse)) || !sparse) {
            return checked(crossing);
        }
        return IntStream.rangeClosed(min, max)
                .filter(index -> crossing(index) == crossing)
                .findFirst()
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "%s: %s and %s do not cross"
                                .formatted(name(), x.at(crossing % x.size()), y.at(crossing / x.size()))));
    }

    private int part(CoordinateType<?> part, int index) {
        try {
            return ((Coordinate) type.getMethod("to" + part.name()).invoke(at(index))).toEnum();
        } catch (ReflectiveOperationException e) {
            throw new NeckarException(
                    Recovery.BUG, "coordinate " + name() + ": no conversion to its part " + part.name(), e);
        }
    }

    /** The coordinate type itself. */
    public Class<C> type() {
        return type;
    }

    /** Reads a coordinate of this type; see {@link #parseAny}. */
    public C parse(String text) {
        return at(Notation.parse(this, text));
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
            return constructor.type().parameterCount() == 0 ? unique(index) : type.cast(constructor.invoke(index));
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
