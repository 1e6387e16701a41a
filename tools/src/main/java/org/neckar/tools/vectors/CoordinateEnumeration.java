package org.neckar.tools.vectors;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.CoordinateType.BlockParts;
import org.neckar.hal.coordinate.CoordinateType.GridParts;
import org.neckar.hal.coordinate.CoordinateType.IntervalParts;
import org.neckar.hal.coordinate.CoordinateType.Parts;
import tools.jackson.databind.JsonNode;

/**
 * Judges the recorded places of one coordinate type: that they exist, their printed forms, their parts in both
 * directions and their conversions.
 */
final class CoordinateEnumeration {
    private static final Set<String> CONVERSION_KEYS = Set.of("returns", "values");

    private final CoordinateType<?> type;
    private final JsonNode recorded;
    private final Findings findings;
    private final long[] indices;
    private final Coordinate[] places;

    private CoordinateEnumeration(CoordinateType<?> type, JsonNode recorded, Findings findings) {
        this.type = type;
        this.recorded = recorded;
        this.findings = findings;
        indices = longs(recorded.get("enum"));
        places = new Coordinate[indices.length];
        for (int i = 0; i < indices.length; i++) {
            places[i] = type.at(indices[i]);
        }
    }

    static void compare(CoordinateType<?> type, JsonNode recorded, Findings findings) {
        CoordinateEnumeration enumeration = new CoordinateEnumeration(type, recorded, findings);
        enumeration.iteration();
        enumeration.notation("repr_first", enumeration.places[0]);
        enumeration.notation("repr_last", enumeration.places[enumeration.places.length - 1]);
        enumeration.notation("repr_default", type.initial());
        enumeration.readBack();
        enumeration.parts();
        recorded.get("conversions")
                .properties()
                .forEach(conversion -> enumeration.conversion(conversion.getKey(), conversion.getValue()));
    }

    private static long[] longs(JsonNode numbers) {
        long[] values = new long[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i).asLong();
        }
        return values;
    }

    private void iteration() {
        findings.same(type.name(), null, "count", recorded.get("count").asInt(), indices.length);
        if (!recorded.get("sampled").asBoolean()) {
            long[] all = type.all().mapToLong(Coordinate::index).toArray();
            findings.same(type.name(), null, "all places: first difference", -1, Arrays.mismatch(indices, all));
        }
    }

    private void notation(String key, Coordinate place) {
        String printed = recorded.get(key).asString();
        findings.same(type.name(), place, key, printed, place.toString());
        findings.same(type.name(), place, key + " read", place, CoordinateType.parseAny(printed));
    }

    private void readBack() {
        for (int i = 0; i < indices.length; i++) {
            findings.same(type.name(), places[i], "index", indices[i], places[i].index());
            findings.same(type.name(), places[i], "read back", places[i], type.parse(places[i].toString()));
        }
    }

    /** The recorded parts of each place, and the place made of them where they are all of its parts. */
    private void parts() {
        Parts parts = type.parts();
        GridParts grid = CoordinateVectors.grid(type);
        if (grid != null) {
            long[] x = part("x", "to" + grid.x().name());
            long[] y = part("y", "to" + grid.y().name());
            if (parts instanceof GridParts) {
                madeOf(x, y);
            }
        }
        if (CoordinateVectors.isInterval(type)) {
            long[] first = part("interval_min", "toMin");
            long[] last = part("interval_max", "toMax");
            if (parts instanceof IntervalParts) {
                madeOf(first, last);
            }
        }
        if (parts instanceof BlockParts(var local, var _)) {
            long inside = local.lastIndex() + 1;
            madeOf(
                    LongStream.of(indices).map(index -> index % inside).toArray(),
                    LongStream.of(indices).map(index -> index / inside).toArray());
        }
    }

    private long[] part(String key, String conversion) {
        Method method = method(conversion);
        long[] expected = longs(recorded.get(key));
        compareConverted(key, recorded.get(key), method);
        return expected;
    }

    private void madeOf(long[] one, long[] other) {
        for (int i = 0; i < indices.length; i++) {
            Coordinate made = type.parse(type.name() + "(" + one[i] + ", " + other[i] + ")");
            findings.same(type.name(), places[i], "made of its parts", places[i], made);
        }
    }

    private void conversion(String name, JsonNode conversion) {
        CoordinateVectors.knownKeys(type.name() + "." + name, conversion, CONVERSION_KEYS, findings);
        Method method = method(name);
        if (method == null) {
            return;
        }
        findings.same(
                type.name(),
                null,
                name + ": result",
                result(conversion.get("returns").asString()),
                result(method));
        compareConverted(name, conversion.get("values"), method);
    }

    private void compareConverted(String name, JsonNode expected, Method conversion) {
        findings.same(type.name(), null, name + ": count", indices.length, expected.size());
        for (int i = 0; i < indices.length && conversion != null; i++) {
            Object converted = converted(places[i], conversion);
            if (!agree(expected.get(i), converted)) {
                findings.same(type.name(), places[i], name, "" + expected.get(i), plain(converted));
            }
        }
    }

    private Method method(String name) {
        try {
            return type.type().getMethod(name);
        } catch (NoSuchMethodException _) {
            findings.failure(type.name(), "", name, "no such conversion");
            return null;
        }
    }

    /** Name of the coordinate type that a conversion gives, one, perhaps none, or many of it. */
    private static String result(Method method) {
        return result(method.getGenericReturnType().getTypeName().replace(".", "::"));
    }

    private static String result(String qualified) {
        return qualified.replaceFirst("^[^<]*<", "").replaceFirst("[,>].*", "").replaceFirst(".*::", "");
    }

    private static Object converted(Coordinate from, Method conversion) {
        try {
            return conversion.invoke(from);
        } catch (IllegalAccessException | InvocationTargetException e) {
            return "failed: " + (e.getCause() == null ? e : e.getCause());
        }
    }

    private static boolean agree(JsonNode expected, Object converted) {
        return switch (converted) {
            case Coordinate place -> expected.isIntegralNumber() && expected.asLong() == place.index();
            case Optional<?> place -> place.isEmpty() ? expected.isNull() : agree(expected, place.get());
            case List<?> list ->
                expected.size() == list.size()
                        && IntStream.range(0, list.size()).allMatch(i -> agree(expected.get(i), list.get(i)));
            default -> false;
        };
    }

    private static String plain(Object converted) {
        return switch (converted) {
            case Coordinate place -> "" + place.index();
            case Optional<?> place -> place.map(CoordinateEnumeration::plain).orElse("null");
            case List<?> list ->
                list.stream().map(CoordinateEnumeration::plain).toList().toString();
            default -> "" + converted;
        };
    }
}
