package org.neckar.tools.reg;

import java.util.ArrayList;
import java.util.List;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.GroupField;

/**
 * What differs between two contents of one register group.
 *
 * @param fields fields with different values
 * @param bits bits that differ, from the highest of the first word on
 */
public record BitChanges(List<FieldChange> fields, List<BitChange> bits) {
    /**
     * A field that differs.
     *
     * @param field its name
     * @param before old value
     * @param after new value
     */
    public record FieldChange(String field, String before, String after) {}

    /**
     * A bit that differs.
     *
     * @param word position of the word
     * @param bit position in the word, 31..0
     * @param before old bit
     * @param after new bit
     * @param field the fields it belongs to; empty where a code spreads fields over the bits
     */
    public record BitChange(int word, int bit, int before, int after, String field) {}

    /** Copies the lists. */
    public BitChanges {
        fields = List.copyOf(fields);
        bits = List.copyOf(bits);
    }

    /** Compares two contents of a place. */
    public static BitChanges between(Place place, FieldValues before, FieldValues after) {
        List<FieldChange> fields = new ArrayList<>();
        for (GroupField field : place.fields()) {
            for (int element = 0; element < field.size(); element++) {
                long old = before.get(field.name(), element);
                long now = after.get(field.name(), element);
                if (old != now) {
                    String name = field.isList() ? "%s[%d]".formatted(field.name(), element) : field.name();
                    fields.add(new FieldChange(name, FieldText.print(field, old), FieldText.print(field, now)));
                }
            }
        }
        return new BitChanges(fields, bits(place, words(place, before), words(place, after)));
    }

    /** True when both are the same. */
    public boolean none() {
        return fields.isEmpty() && bits.isEmpty();
    }

    /** The bits in which two encodings of a place differ, from the highest of the first word on. */
    public static List<BitChange> bits(Place place, int[] before, int[] after) {
        List<BitChange> bits = new ArrayList<>();
        for (int word = 0; word < before.length; word++) {
            for (int bit = Integer.SIZE - 1; bit >= 0; bit--) {
                int old = before[word] >>> bit & 1;
                int now = after[word] >>> bit & 1;
                if (old != now) {
                    bits.add(new BitChange(word, bit, old, now, fieldsAt(place, word, bit)));
                }
            }
        }
        return bits;
    }

    private static int[] words(Place place, FieldValues content) {
        int[] words = new int[place.words()];
        place.group().encodeValues(place.at(), content, words, new int[words.length]);
        return words;
    }

    private static String fieldsAt(Place place, int word, int bit) {
        return String.join(", ", place.group().fieldsAt(place.at(), word, bit));
    }
}
