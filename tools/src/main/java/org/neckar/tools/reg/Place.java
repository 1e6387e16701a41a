package org.neckar.tools.reg;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.IntervalCoordinate;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.GroupField;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.lola.RegisterGroups;
import org.neckar.tools.message.NearestName;
import org.neckar.tools.message.NumberText;

/**
 * One register group at one coordinate, written {@code NAME@COORD}.
 *
 * @param group what is there: a container, a block of memory or a composite
 * @param at where it is
 */
public record Place(RegisterGroup<Coordinate> group, Coordinate at) {
    private static final Pattern PREFIXED_NUMBER = Pattern.compile("\\b0(?:[xX][0-9a-fA-F]{1,8}|[bB][01]{1,32})\\b");

    /**
     * Reads {@code NAME@COORD}. The coordinate is written in the field's notation, or short: its index ({@code 300},
     * {@code 0x12c}) or its parts ({@code 44,1}). A container that exists once needs no coordinate.
     *
     * @throws NeckarException when the name is unknown or the coordinate does not exist
     */
    public static Place parse(String text) {
        int sign = text.indexOf('@');
        RegisterGroup<Coordinate> group = named(sign < 0 ? text : text.substring(0, sign));
        CoordinateType<Coordinate> type = group.coordinates();
        if (sign >= 0) {
            return new Place(group, coordinate(type, text.substring(sign + 1)));
        }
        if (type.lastIndex() > type.firstIndex()) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s · no coordinate · %s, from %s · write %s@%d for the first"
                            .formatted(
                                    group.name(),
                                    places(type),
                                    type.at(type.firstIndex()),
                                    group.name(),
                                    type.firstIndex()));
        }
        return new Place(group, type.at(type.firstIndex()));
    }

    /** How many places there are, in words. */
    static String places(CoordinateType<?> type) {
        if (IntervalCoordinate.class.isAssignableFrom(type.type())) {
            return "any interval";
        }
        return type.size() == 1 ? "1 place" : type.size() + " places";
    }

    /** The fields at this place. */
    public List<? extends GroupField> fields() {
        return group.fields(at);
    }

    /** The values of all fields at their defaults. */
    public FieldValues initial() {
        return group.initialValues(at);
    }

    /** Number of words. */
    public int words() {
        return group.words(at);
    }

    /** The names of all containers, blocks of memory and composites. */
    public static List<String> names() {
        return RegisterGroups.all().stream().map(RegisterGroup::name).toList();
    }

    /**
     * The place of {@code NAME@COORD}, or all places of {@code NAME}.
     *
     * @throws NeckarException as {@link #parse} does; a block of memory needs an interval
     */
    public static List<Place> parseAll(String text) {
        if (text.contains("@") || named(text).hasSizeOfPlace()) {
            return List.of(parse(text));
        }
        RegisterGroup<Coordinate> group = named(text);
        return group.coordinates().all().map(at -> new Place(group, at)).toList();
    }

    /**
     * The container, block or composite of a name; case does not matter.
     *
     * @throws NeckarException with the nearest name, when there is none of this name
     */
    public static RegisterGroup<Coordinate> named(String name) {
        List<String> names = names();
        String known = names.stream()
                .filter(name.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "container '%s' · unknown · %s"
                                .formatted(name, NearestName.question(name, names, "'neckar reg list' shows all"))));
        return RegisterGroups.atAnyPlace(RegisterGroups.named(known));
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
            return group.defaultBackend();
        }
        List<String> names = group.backends().stream().map(Backend::fieldName).toList();
        return Arrays.stream(Backend.values())
                .filter(group.backends()::contains)
                .filter(backend -> backend.fieldName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new NeckarException(
                        Recovery.FIX_INPUT,
                        "back end '%s' · of %s · unknown (allowed %s) · %s"
                                .formatted(
                                        name,
                                        group.name(),
                                        String.join(", ", names),
                                        NearestName.question(name, names, "take one of these"))));
    }

    /** The shortest text that is read back by {@link #parse}: name and index. */
    public String shortForm() {
        return group.coordinates().firstIndex() == group.coordinates().lastIndex()
                ? group.name()
                : group.name() + "@" + at.index();
    }

    /** The place as it is read back by {@link #parse}. */
    @Override
    public String toString() {
        return group.name() + "@" + at;
    }
}
