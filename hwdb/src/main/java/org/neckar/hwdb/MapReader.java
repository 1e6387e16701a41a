package org.neckar.hwdb;

import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Strict reader of one YAML map: knows the keys that may be there, and names file and line of whatever is wrong. */
final class MapReader {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9]\\d*");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]+");
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    private final Places places;
    private final String path;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /**
     * Opens the map at {@code node} and checks its keys.
     *
     * @throws HwdbException if it is no map, or a key is not allowed or occurs twice
     */
    MapReader(Node node, String path, List<String> allowed, Places places) {
        this.places = places;
        this.path = path;
        places.put(path, line(node));
        if (!(node instanceof MappingNode map)) {
            throw wrong(
                    "not a map", path, "got " + kind(node) + " (allowed a map of " + String.join(", ", allowed) + ")");
        }
        for (var tuple : map.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            var place = places.at(line(tuple.getKeyNode()));
            if (!allowed.contains(key)) {
                throw new HwdbException(
                        "unknown key",
                        place,
                        "got '" + key + "' (allowed " + String.join(", ", allowed) + ")",
                        "remove the key or correct its spelling");
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw new HwdbException(
                        "key occurs twice", place, "got '" + key + "' again (allowed once)", "remove one");
            }
            places.put(Places.below(path, key), line(tuple.getKeyNode()));
        }
    }

    /** Line of a node in its file, counted from 1. */
    static int line(Node node) {
        return node.getStartMark().orElseThrow().getLine() + 1;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    int integer(String key) {
        return (int) number(key, scalar(key), Integer.MAX_VALUE);
    }

    int integer(String key, int fallback) {
        return has(key) ? integer(key) : fallback;
    }

    OptionalInt integerIfPresent(String key) {
        return has(key) ? OptionalInt.of(integer(key)) : OptionalInt.empty();
    }

    OptionalLong numberIfPresent(String key) {
        return has(key) ? OptionalLong.of(number(key, scalar(key), Long.MAX_VALUE)) : OptionalLong.empty();
    }

    /** A number of 64 bits, to be read as unsigned. */
    OptionalLong unsignedIfPresent(String key) {
        return has(key) ? OptionalLong.of(unsigned(key, scalar(key))) : OptionalLong.empty();
    }

    String text(String key) {
        return scalar(key);
    }

    String text(String key, String fallback) {
        return has(key) ? text(key) : fallback;
    }

    /** The text of a key, where a blank text counts as absent. */
    Optional<String> textIfPresent(String key) {
        return Optional.of(text(key, "")).filter(text -> !text.isBlank());
    }

    boolean flag(String key, boolean fallback) {
        if (!has(key)) {
            return fallback;
        }
        var text = scalar(key).toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(key + " is neither true nor false", key, "got '" + text + "' (allowed true, false)");
        }
        return text.equals("true");
    }

    Inet4Address address(String key) {
        var text = scalar(key);
        if (!IPV4.matcher(text).matches()) {
            throw wrong(key + " is not an IPv4 address", key, "got '" + text + "' (allowed 0.0.0.0..255.255.255.255)");
        }
        return Inet4Address.ofLiteral(text);
    }

    Optional<Inet4Address> addressIfPresent(String key) {
        return has(key) ? Optional.of(address(key)) : Optional.empty();
    }

    /** The list of maps at a key, empty if absent. */
    <T> List<T> list(String key, List<String> allowed, Function<MapReader, T> entry) {
        var entries = new ArrayList<T>();
        if (has(key)) {
            var nodes = sequence(key, values.get(key));
            for (var i = 0; i < nodes.size(); i++) {
                entries.add(entry.apply(
                        new MapReader(nodes.get(i), Places.below(path, key) + "[" + i + "]", allowed, places)));
            }
        }
        return entries;
    }

    MapReader map(String key, List<String> allowed) {
        return new MapReader(values.get(key), Places.below(path, key), allowed, places);
    }

    /** The 2 x 2 matrix at a key: rows top and bottom, columns west and east. */
    Optional<SynramTiming> timing(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        var values = new ArrayList<Integer>();
        var rows = sequence(key, this.values.get(key));
        for (var row : rows) {
            for (var cell : sequence(key, row)) {
                values.add((int) number(key, scalar(key, cell), Integer.MAX_VALUE));
            }
        }
        if (rows.size() != 2
                || values.size() != 4
                || sequence(key, rows.getFirst()).size() != 2) {
            throw wrong(
                    key + " is not a 2 x 2 matrix",
                    key,
                    "got " + rows.size() + " rows, " + values.size()
                            + " values (allowed [[west, east], [west, east]])");
        }
        try {
            return Optional.of(new SynramTiming(values.get(0), values.get(1), values.get(2), values.get(3)));
        } catch (HwdbException e) {
            throw e.movedTo(places.at(Places.below(path, key)));
        }
    }

    /** Runs the constructor of a record of this map; the key that it finds wrong is given its file and line. */
    <T> T build(Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (HwdbException e) {
            throw e.movedTo(places.at(Places.below(path, e.where())));
        }
    }

    HwdbException wrong(String what, String key, String got) {
        return new HwdbException(what, places.at(Places.below(path, key)), got, "correct the value");
    }

    private String scalar(String key) {
        var node = values.get(key);
        if (node == null) {
            throw new HwdbException(
                    "key is missing", places.at(path), "got no '" + key + "' (allowed exactly one)", "add the key");
        }
        return scalar(key, node);
    }

    private String scalar(String key, Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            throw wrong(key + " has no value", key, "got " + kind(node) + " (allowed one value)");
        }
        return scalar.getValue();
    }

    private List<Node> sequence(String key, Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong(key + " is not a list", key, "got " + kind(node) + " (allowed a list)");
        }
        return sequence.getValue();
    }

    private long number(String key, String text, long max) {
        var value = unsigned(key, text);
        if (Long.compareUnsigned(value, max) > 0) {
            throw wrong(key + " out of range", key, "got " + text + " (allowed 0.." + max + ")");
        }
        return value;
    }

    private long unsigned(String key, String text) {
        try {
            if (DECIMAL.matcher(text).matches()) {
                return Long.parseUnsignedLong(text);
            }
            if (HEXADECIMAL.matcher(text).matches()) {
                return Long.parseUnsignedLong(text, 2, text.length(), 16);
            }
        } catch (NumberFormatException e) {
            throw wrong(key + " out of range", key, "got " + text + " (allowed numbers of 64 bit)");
        }
        throw wrong(key + " is not a number", key, "got '" + text + "' (allowed decimal, or hexadecimal after 0x)");
    }

    private static String kind(Node node) {
        return switch (node) {
            case MappingNode _ -> "a map";
            case SequenceNode _ -> "a list";
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> "nothing";
            default -> "a single value";
        };
    }
}
