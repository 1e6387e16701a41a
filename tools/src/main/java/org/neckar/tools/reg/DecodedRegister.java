package org.neckar.tools.reg;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.register.FieldValues;
import org.neckar.tools.message.ArgumentRefused;
import org.neckar.tools.message.NumberText;

/**
 * The fields of a register that was read.
 *
 * @param container name in the field's notation
 * @param coordinate in the field's notation
 * @param fields value of each field: a number, a flag, the name of a choice, or a list of these
 * @param lines the same for people
 * @param ignored bits that are set and belong to no field
 * @param content the values themselves
 */
public record DecodedRegister(
        String container,
        String coordinate,
        SequencedMap<String, Object> fields,
        @JsonIgnore List<Line> lines,
        List<BitChanges.BitChange> ignored,
        @JsonIgnore FieldValues content) {
    /**
     * One field.
     *
     * @param field its name
     * @param value as it may be written on a command line; of a long list only the ends
     * @param unit of one step; empty for none
     * @param meaning one sentence
     */
    public record Line(String field, String value, String unit, String meaning) {}

    /** Copies the collections. */
    public DecodedRegister {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        lines = List.copyOf(lines);
        ignored = List.copyOf(ignored);
    }

    /** The fields of a content. */
    public static DecodedRegister of(Place place, FieldValues content) {
        return of(place, content, List.of());
    }

    /**
     * The fields that words stand for.
     *
     * @param texts all words of the register, decimal or with prefix {@code 0x} or {@code 0b}
     * @throws NeckarException when their number is wrong, one is no number of 32 bits, or they stand for no value
     */
    public static DecodedRegister ofWords(Place place, List<String> texts) {
        int count = place.words();
        if (texts.size() != count) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "%s · got %d words (allowed %d) · give all of them, w0 first"
                            .formatted(place, texts.size(), count));
        }
        int[] words = texts.stream()
                .mapToInt(text -> ArgumentRefused.unlessRead(text, () -> word(text)))
                .toArray();
        FieldValues content = place.group().decodeValues(place.at(), words);
        int[] represented = new int[count];
        place.group().encodeValues(place.at(), content, represented, new int[count]);
        return of(place, content, BitChanges.bits(place, represented, words));
    }

    private static DecodedRegister of(Place place, FieldValues content, List<BitChanges.BitChange> differing) {
        SequencedMap<String, Object> fields = new LinkedHashMap<>();
        place.fields().forEach(field -> fields.put(field.name(), FieldText.json(field, content)));
        return new DecodedRegister(
                place.group().name(),
                place.at().toString(),
                fields,
                place.fields().stream()
                        .map(field -> new Line(
                                field.name(), FieldText.printShort(field, content), field.unit(), field.meaning()))
                        .toList(),
                differing.stream().filter(bit -> bit.after() == 1).toList(),
                content);
    }

    private static int word(String text) {
        try {
            long value = NumberText.parse(text);
            if (value >= Integer.MIN_VALUE && value <= 0xffff_ffffL) {
                return (int) value;
            }
        } catch (NumberFormatException e) {
            throw new NeckarException(Recovery.FIX_INPUT, notAWord(text), e);
        }
        throw new NeckarException(Recovery.FIX_INPUT, notAWord(text));
    }

    private static String notAWord(String text) {
        return "word '%s' · is no number of 32 bits (allowed 0..0xffffffff) · write it like 0x1f or 31".formatted(text);
    }
}
