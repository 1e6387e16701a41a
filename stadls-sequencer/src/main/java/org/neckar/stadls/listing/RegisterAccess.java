package org.neckar.stadls.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterField;
import org.neckar.hal.register.RegisterMap;

/**
 * Writes to registers as text. Remembers what a program has written, so that a write of some words of a container can
 * be shown as fields, and only those fields that change: at first against the default, then against the write before.
 */
final class RegisterAccess {
    private static final int ALL_BYTES = 0xf;

    /**
     * One write.
     *
     * @param text container, place and fields
     * @param changes false when the container had these values, or its defaults, already
     */
    record Write(String text, boolean changes) {}

    /** What one container in one place holds as far as the program has told. */
    private static final class Held {
        private final int[] words;
        private final int[] byteEnables;
        private final boolean[] known;
        private Object container;
        private boolean isDecoded;

        Held(RegisterMap<?, ?> map) {
            words = new int[map.words()];
            byteEnables = new int[map.words()];
            known = new boolean[map.words()];
            container = map.initial();
        }

        boolean isComplete() {
            return IntStream.range(0, known.length).allMatch(word -> known[word]);
        }
    }

    private final Map<Coordinate, Map<RegisterMap<?, ?>, Held>> held = new LinkedHashMap<>();

    /**
     * Text of one write.
     *
     * @param written positions of the words that are written
     * @param words all words of the container, valid where written
     * @param byteEnables of the same words
     */
    <C extends Coordinate, T extends Container<C>> Write write(
            RegisterMap<C, T> map, Coordinate at, List<Integer> written, int[] words, int[] byteEnables) {
        var now = held.computeIfAbsent(at, _ -> new LinkedHashMap<>()).computeIfAbsent(map, Held::new);
        for (int word : written) {
            now.words[word] = words[word];
            now.byteEnables[word] = byteEnables[word];
            now.known[word] = true;
        }
        var head = "write %s at %s: ".formatted(map.name(), ShortNotation.of(at));
        if (!now.isComplete()) {
            return new Write(head + raw(written, words, byteEnables), true);
        }
        try {
            var container = map.decodeWritten(map.coordinates().type().cast(at), now.words, now.byteEnables);
            var changes = changes(map, now.container, container);
            var text = changes.isEmpty() ? unchanged(map, now.container) : String.join(" ", changes);
            now.container = container;
            now.isDecoded = true;
            return new Write(head + text, !changes.isEmpty() || map.fields().isEmpty());
        } catch (NeckarException e) {
            now.isDecoded = false;
            return new Write(head + raw(written, words, byteEnables) + " (" + e.getMessage() + ")", true);
        }
    }

    /** What all writes so far leave behind, places in the order in which they were first written. */
    List<WrittenRegister> written() {
        var registers = new ArrayList<WrittenRegister>();
        held.forEach((at, containers) -> containers.forEach((map, content) ->
                registers.add(new WrittenRegister(map.name() + " at " + ShortNotation.of(at), fields(map, content)))));
        return registers;
    }

    private static SequencedMap<String, String> fields(RegisterMap<?, ?> map, Held content) {
        var fields = new LinkedHashMap<String, String>();
        if (content.isDecoded) {
            map.fields().forEach(field -> fields.put(field.name(), print(field, content.container)));
        } else {
            for (int word = 0; word < content.words.length; word++) {
                if (content.known[word]) {
                    fields.put("word " + word, String.format(Locale.ROOT, "0x%08x", content.words[word]));
                }
            }
        }
        return fields;
    }

    private static String raw(List<Integer> written, int[] words, int[] byteEnables) {
        var texts = new ArrayList<String>();
        for (int word : written) {
            var bytes = byteEnables[word] == ALL_BYTES
                    ? ""
                    : " (byte enables " + Integer.toBinaryString(byteEnables[word]) + ")";
            texts.add(String.format(Locale.ROOT, "word %d = 0x%08x%s", word, words[word], bytes));
        }
        return String.join(", ", texts);
    }

    private static List<String> changes(RegisterMap<?, ?> map, Object before, Object after) {
        var texts = new ArrayList<String>();
        for (var field : map.fields()) {
            var value = print(field, after);
            if (!value.equals(print(field, before))) {
                texts.add(field.name() + "=" + value);
            }
        }
        return texts;
    }

    private static String unchanged(RegisterMap<?, ?> map, Object before) {
        if (map.fields().isEmpty()) {
            return "no fields";
        }
        return before.equals(map.initial()) ? "defaults" : "no change";
    }

    private static String print(RegisterField field, Object container) {
        if (!field.isList()) {
            return print(field, field.valueOf(container, 0));
        }
        return IntStream.range(0, field.size())
                .mapToObj(element -> print(field, field.valueOf(container, element)))
                .toList()
                .toString();
    }

    private static String print(RegisterField field, long value) {
        if (field.valueType() == boolean.class || field.valueType() == Boolean.class) {
            return Boolean.toString(value != 0);
        }
        return field.valueType().isEnum()
                ? String.valueOf(field.valueType().getEnumConstants()[(int) value])
                : Long.toString(value);
    }
}
