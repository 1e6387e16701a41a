package org.neckar.tools.reg;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;
import org.neckar.tools.message.NearestName;
import org.neckar.tools.message.NumberText;

/**
 * One register group at one coordinate, written {@code NAME@COORD}.
 *
 * @param map the container type
 * @param at where it is
 */
public record Place(RegisterMap<Coordinate, Container<Coordinate>> map, Coordinate at) {
    private static final Pattern PREFIXED_NUMBER = Pattern.compile("\\b0(?:[xX][0-9a-fA-F]{1,8}|[bB][01]{1,32})\\b");

    /**
     * Reads {@code NAME@COORD}. The coordinate is written in the field's notation, or short: its index ({@code 300},
     * {@code 0x12c}) or its parts ({@code 44,1}). A container that exists once needs no coordinate.
     *
     * @throws NeckarException when the name is unknown or the coordinate does not exist
     */
    public static Place parse(String text) {
        int sign = text.indexOf('@');
        RegisterMap<Coordinate, Container<Coordinate>> map = named(sign < 0 ? text : text.substring(0, sign));
        CoordinateType<Coordinate> type = map.coordinates();
        if (sign >= 0) {
            return new Place(map, coordinate(type, text.substring(sign + 1)));
        }
        if (type.size() > 1) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s · no coordinate · %d places, from %s · write %s@%d for the first"
                            .formatted(map.name(), type.size(), type.at(type.min()), map.name(), type.min()));
        }
        return new Place(map, type.at(type.min()));
    }

    /** The names of all containers. */
    public static List<String> names() {
        return Containers.all().stream().map(Class::getSimpleName).toList();
    }

    /** The place of {@code NAME@COORD}, or all places of {@code NAME}. */
    public static List<Place> parseAll(String text) {
        if (text.contains("@")) {
            return List.of(parse(text));
        }
        RegisterMap<Coordinate, Container<Coordinate>> map = named(text);
        return map.coordinates().all().map(at -> new Place(map, at)).toList();
    }

    /**
     * The register map of a container name; case does not matter.
     *
     * @throws NeckarException with the nearest name, when there is none of this name
     */
    @SuppressWarnings("unchecked") // coordinates are only ever made by the coordinate type of the same map
    public static RegisterMap<Coordinate, Container<Coordinate>> named(String name) {
        List<String> names = names();
        String known = names.stream()
                .filter(name.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "container '%s' · unknown · %s"
                                .formatted(name, NearestName.question(name, names, "'neckar reg list' shows all"))));
        return (RegisterMap<Coordinate, Container<Coordinate>>) Containers.named(known);
    }

    /** A coordinate of a type in the field's notation, as an index, or as parts with commas. */
    static <C extends Coordinate> C coordinate(CoordinateType<C> type, String text) {
        String bare = PREFIXED_NUMBER
                .matcher(text.strip())
                .replaceAll(number -> Long.toString(NumberText.parse(number.group())));
        return type.parse(bare.matches("[-0-9, ]*") ? type.name() + "(" + bare + ")" : bare);
    }

    /**
     * The back end of a name, or the default one.
     *
     * @param name in the field's notation, in any case; null for the default back end
     * @throws NeckarException when the container is not reached over it
     */
    public Backend backend(String name) {
        if (name == null) {
            return map.defaultBackend();
        }
        List<String> names = map.backends().stream().map(Backend::fieldName).toList();
        return Arrays.stream(Backend.values())
                .filter(map.backends()::contains)
                .filter(backend -> backend.fieldName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "back end '%s' · of %s · unknown (allowed %s) · %s"
                                .formatted(
                                        name,
                                        map.name(),
                                        String.join(", ", names),
                                        NearestName.question(name, names, "take one of these"))));
    }

    /** The shortest text that is read back by {@link #parse}: name and index. */
    public String shortForm() {
        return map.coordinates().size() == 1 ? map.name() : map.name() + "@" + at.toEnum();
    }

    /** The place as it is read back by {@link #parse}. */
    @Override
    public String toString() {
        return map.name() + "@" + at;
    }
}
