package org.neckar.tools.reg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.backend.ContainerWriter;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.FieldValues;

/**
 * A container as it goes to the hardware.
 *
 * @param container name in the field's notation
 * @param coordinate in the field's notation
 * @param backend name in the field's notation
 * @param words address and word in the order of writing
 * @param utWords the 64-bit words of the write in hexadecimal digits; none for what can only be read
 */
public record EncodedRegister(
        String container, String coordinate, String backend, List<Word> words, List<String> utWords) {
    /**
     * One word.
     *
     * @param address in hexadecimal digits with prefix
     * @param word in hexadecimal digits with prefix
     * @param byteEnables one bit per byte that is written, 15 for all
     */
    public record Word(String address, String word, int byteEnables) {}

    /** Copies the lists. */
    public EncodedRegister {
        words = List.copyOf(words);
        utWords = List.copyOf(utWords);
    }

    /** Encodes the fields of a place over a back end. */
    public static EncodedRegister of(Place place, FieldValues content, Backend backend) {
        int count = place.words();
        int[] words = new int[count];
        int[] byteEnables = new int[count];
        place.group().encodeValues(place.at(), content, words, byteEnables);
        int[] addresses = place.group().addresses(place.at(), backend);
        List<Word> pairs = new ArrayList<>();
        for (int word = 0; word < count; word++) {
            pairs.add(new Word(hex(addresses[word]), hex(words[word]), byteEnables[word]));
        }
        WordBuffer out = new WordBuffer();
        if (place.group().isWritableOver(backend)) {
            ContainerWriter.write(out, place.group(), place.at(), content, backend);
        }
        return new EncodedRegister(
                place.group().name(),
                place.at().toString(),
                backend.fieldName(),
                pairs,
                Arrays.stream(out.toArray()).mapToObj("%016x"::formatted).toList());
    }

    /** A word or an address with all its digits. */
    static String hex(int word) {
        return "0x%08x".formatted(word);
    }
}
