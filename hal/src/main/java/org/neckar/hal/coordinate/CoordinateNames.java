package org.neckar.hal.coordinate;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.scan.ClassNames;

/** The names of coordinate types, and of the places of a type that have one: its constants, in lower case. */
final class CoordinateNames {
    private CoordinateNames() {}

    /** Full class names by simple name, listed at first use. */
    private static final class Classes {
        private static final Map<String, String> BY_NAME = ClassNames.below(Coordinate.class).stream()
                .collect(Collectors.toMap(name -> name.substring(name.lastIndexOf('.') + 1), Function.identity()));
    }

    /** All coordinate types, in alphabetical order of their names. */
    static List<CoordinateType<?>> types() {
        return Classes.BY_NAME.keySet().stream()
                .sorted()
                .map(CoordinateNames::find)
                .flatMap(Optional::stream)
                .<CoordinateType<?>>map(type -> type)
                .toList();
    }

    /** The coordinate type of a name; empty when there is none. */
    static Optional<CoordinateType<?>> find(String name) {
        String className = Classes.BY_NAME.get(name);
        if (className == null) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(className);
            return type.isRecord() && Coordinate.class.isAssignableFrom(type)
                    ? Optional.of(CoordinateType.of(type.asSubclass(Coordinate.class)))
                    : Optional.empty();
        } catch (ClassNotFoundException e) {
            throw new NeckarException(Recovery.BUG, "coordinate type " + className + ": cannot be loaded", e);
        }
    }

    /** The places of a type that have a name, in the order of their declaration. */
    static <C extends Coordinate> Map<String, C> places(Class<C> type) {
        Map<String, C> places = new LinkedHashMap<>();
        Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .forEach(field -> places.put(field.getName().toLowerCase(Locale.ROOT), type.cast(constant(field))));
        return Collections.unmodifiableMap(places);
    }

    private static Object constant(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new NeckarException(Recovery.BUG, "constant " + field + ": not public", e);
        }
    }
}
