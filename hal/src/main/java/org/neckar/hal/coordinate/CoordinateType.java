package org.neckar.hal.coordinate;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/**
 * What is known of a coordinate type: its range and how to make its values. One instance per type, thread-safe.
 *
 * @param <C> the coordinate type, a record of one {@code int} (or {@code long}), or of nothing when the place is unique
 */
public final class CoordinateType<C extends Coordinate> {
    private static final ClassValue<CoordinateType<?>> TYPES = new ClassValue<>() {
        @Override
        protected CoordinateType<?> computeValue(Class<?> type) {
            return new CoordinateType<>(type.asSubclass(Coordinate.class));
        }
    };

    /** How a type is made of other coordinates. */
    public sealed interface Parts {
        /** The part that counts fastest and the one that counts slowest; empty for a type without parts. */
        List<CoordinateType<?>> types();
    }

    /** A plain number. */
    public record None() implements Parts {
        @Override
        public List<CoordinateType<?>> types() {
            return List.of();
        }
    }

    /**
     * A {@link Grid}.
     *
     * @param x columns
     * @param y rows
     * @param sparse whether only some crossings exist
     */
    public record GridParts(CoordinateType<?> x, CoordinateType<?> y, boolean sparse) implements Parts {
        @Override
        public List<CoordinateType<?>> types() {
            return List.of(x, y);
        }
    }

    /**
     * A {@link Composed} type.
     *
     * @param local the place inside the block
     * @param on the block
     */
    public record BlockParts(CoordinateType<?> local, CoordinateType<?> on) implements Parts {
        @Override
        public List<CoordinateType<?>> types() {
            return List.of(local, on);
        }
    }

    /**
     * An {@link Interval}.
     *
     * @param of first and last place
     */
    public record IntervalParts(CoordinateType<?> of) implements Parts {
        @Override
        public List<CoordinateType<?>> types() {
            return List.of(of, of);
        }
    }

    private final Class<C> type;
    private final Parts parts;
    private final long first;
    private final long last;
    private final boolean holes;
    private final MethodHandle constructor;

    private CoordinateType(Class<C> type) {
        this.type = type;
        parts = parts(type);
        Range range = type.getAnnotation(Range.class);
        first = range == null ? 0 : range.min();
        last = range == null ? lastOf(parts) : range.max();
        holes = parts instanceof IntervalParts || (parts instanceof BlockParts(var local, var _) && local.holes);
        constructor = constructor(type);
    }

    private static Parts parts(Class<?> type) {
        Grid grid = type.getAnnotation(Grid.class);
        if (grid != null) {
            return new GridParts(of(grid.x()), of(grid.y()), grid.sparse());
        }
        Interval interval = type.getAnnotation(Interval.class);
        if (interval != null) {
            return new IntervalParts(of(interval.of()));
        }
        Composed composed = type.getAnnotation(Composed.class);
        return composed == null ? new None() : new BlockParts(of(composed.local()), of(composed.on()));
    }

    private static long lastOf(Parts parts) {
        return parts.types().stream().mapToLong(CoordinateType::span).reduce(1, Math::multiplyExact) - 1;
    }

    /** The canonical constructor, as a function of a {@code long}. */
    private static MethodHandle constructor(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var lookup = MethodHandles.publicLookup();
            return components.length == 0
                    ? MethodHandles.dropArguments(
                            lookup.unreflectConstructor(type.getConstructor())
                                    .asType(MethodType.methodType(Object.class)),
                            0,
                            long.class)
                    : MethodHandles.explicitCastArguments(
                            lookup.unreflectConstructor(type.getConstructor(components[0].getType())),
                            MethodType.methodType(Object.class, long.class));
        } catch (ReflectiveOperationException e) {
            throw new NeckarException(
                    Recovery.BUG,
                    "coordinate " + type.getName() + ": not a public record of one int or long or of nothing",
                    e);
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
    public static void check(Class<? extends Coordinate> type, long index) {
        of(type).checked(index);
    }

    /** The index itself if there is such a place. */
    long checked(long index) {
        if (index < first || index > last) {
            throw outOfRange(name(), index, first, last);
        }
        if (holes) {
            checkOrder(index);
        }
        return index;
    }

    private void checkOrder(long index) {
        if (parts instanceof BlockParts(var local, var _)) {
            local.checked(index % local.span());
        } else if (parts instanceof IntervalParts(var of) && index / of.span() > index % of.span()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s: the first place lies behind the last one (allowed: first <= last)"
                            .formatted(Notation.print(this, index)));
        }
    }

    /** A coordinate in the field's notation; for {@code toString()} of coordinates. */
    public static String notation(Coordinate coordinate) {
        return Notation.print(of(coordinate.getClass()), coordinate.index());
    }

    /**
     * The coordinate type of a name in the field's notation.
     *
     * @throws NeckarException when there is none of this name
     */
    public static CoordinateType<?> named(String name) {
        return CoordinateNames.find(name)
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "coordinate type '%s': unknown; names are like NeuronConfigOnDLS".formatted(name)));
    }

    /** All coordinate types, in alphabetical order of their names. */
    public static List<CoordinateType<?>> types() {
        return CoordinateNames.types();
    }

    /**
     * Reads any coordinate in the field's notation, such as {@code AtomicNeuronOnDLS(NeuronColumnOnDLS(3),
     * NeuronRowOnDLS(0))} or, shorter, {@code AtomicNeuronOnDLS(3, 0)} or {@code AtomicNeuronOnDLS(3)}, or by name:
     * {@code NeuronRowOnDLS.top}.
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

    private static NeckarException outOfRange(String what, long value, long min, long max) {
        return new NeckarException(
                Recovery.FIX_INPUT, "%s(%d): out of range (allowed %d..%d)".formatted(what, value, min, max));
    }

    /** A number that must fit into an {@code int}. */
    static int narrow(String what, long value) {
        if (value > Integer.MAX_VALUE) {
            throw outOfRange(what, value, 0, Integer.MAX_VALUE);
        }
        return (int) value;
    }

    /** How the type is made of others. */
    public Parts parts() {
        return parts;
    }

    /** The types of its parts, the one that counts fastest first; empty for a plain number. */
    public List<CoordinateType<?>> partTypes() {
        return parts.types();
    }

    /** Index of the crossing on the full grid, or in the blocks, that an index stands for. */
    long crossing(long index) {
        return parts instanceof GridParts(var x, var y, boolean sparse) && sparse
                ? part(y, index) * x.span() + part(x, index)
                : index;
    }

    /** The opposite of {@link #crossing}; refuses crossings that do not exist. */
    long indexOf(long crossing) {
        if (!(parts instanceof GridParts(var x, var y, boolean sparse)) || !sparse) {
            return checked(crossing);
        }
        return indices()
                .filter(index -> crossing(index) == crossing)
                .findFirst()
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "%s: %s and %s do not cross"
                                .formatted(name(), x.at(crossing % x.span()), y.at(crossing / x.span()))));
    }

    private long part(CoordinateType<?> part, long index) {
        try {
            return ((Coordinate) type.getMethod("to" + part.name()).invoke(at(index))).index();
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
    public long firstIndex() {
        return first;
    }

    /** Largest index. */
    public long lastIndex() {
        return last;
    }

    /**
     * Smallest index.
     *
     * @throws NeckarException when it does not fit; {@link #firstIndex()} always does
     */
    public int min() {
        return narrow(name(), first);
    }

    /**
     * Largest index.
     *
     * @throws NeckarException when it does not fit; {@link #lastIndex()} always does
     */
    public int max() {
        return narrow(name(), last);
    }

    /**
     * Number of indices, which for {@link Interval}s is more than the number of places.
     *
     * @throws NeckarException when it does not fit
     */
    public int size() {
        return narrow(name() + ": size", span());
    }

    /** Number of indices. */
    long span() {
        return last - first + 1;
    }

    /** The place with the given index. */
    public C at(int index) {
        return at((long) index);
    }

    /** The place with the given index. */
    public C at(long index) {
        checked(index);
        try {
            return type.cast(constructor.invokeExact(index));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new NeckarException(Recovery.BUG, "coordinate " + name() + ": constructor failed", e);
        }
    }

    /** The place that the field takes where none is said: the first one of most types. */
    public C initial() {
        Composed composed = type.getAnnotation(Composed.class);
        if (composed != null && composed.initial() >= 0) {
            return at(composed.initial());
        }
        return at(
                parts instanceof BlockParts(var local, var on)
                        ? on.initial().index() * local.span() + local.initial().index()
                        : first);
    }

    /** The places that have a name, by that name in the field's lower case, in the order of their declaration. */
    public Map<String, C> namedPlaces() {
        return CoordinateNames.places(type);
    }

    /** All places in the order of their index; made one by one, as intervals have very many. */
    public Stream<C> all() {
        return indices().mapToObj(this::at);
    }

    private LongStream indices() {
        return switch (parts) {
            case IntervalParts(var of) ->
                of.indices()
                        .flatMap(from -> LongStream.rangeClosed(from, of.last).map(to -> from * of.span() + to));
            case BlockParts(var local, var on)
            when holes -> on.indices().flatMap(block -> local.indices().map(index -> block * local.span() + index));
            default -> LongStream.rangeClosed(first, last);
        };
    }

    @Override
    public String toString() {
        return "%s[%d..%d]".formatted(name(), first, last);
    }
}
