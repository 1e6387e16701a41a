package org.neckar.tools.vectors;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.lola.RegisterGroups;
import tools.jackson.databind.JsonNode;

/**
 * A recorded line about a container, and the group of registers of the same name here.
 *
 * @param group what the line is about
 * @param line the recording
 * @param findings takes every disagreement
 */
record RecordedGroup(RegisterGroup<Coordinate> group, JsonNode line, Findings findings) {
    private static final int SHOWN = 8;

    /** The line, whose members are exactly those that are known, some of which may be missing. */
    static RecordedGroup of(JsonNode line, Set<String> known, Findings findings) {
        String name = line.get("container").asString();
        Set<String> unknown = new TreeSet<>(line.propertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            findings.failure(name, "", "members of the line", "unknown here: " + unknown);
        }
        return new RecordedGroup(RegisterGroups.atAnyPlace(RegisterGroups.named(name)), line, findings);
    }

    /** A recorded place: the index of the coordinate, or its notation. */
    Coordinate place(JsonNode recorded) {
        return recorded.isString()
                ? CoordinateType.parseAny(recorded.asString())
                : group.coordinates().at(recorded.asLong());
    }

    /** The addresses of a place; a container that one instruction carries whole has only one. */
    int[] addresses(Coordinate at, Backend backend) {
        int[] addresses = group.addresses(at, backend);
        boolean oneInstruction = backend == Backend.SPIKE_PACK_2_TO_CHIP || backend == Backend.SPIKE_PACK_3_TO_CHIP;
        return oneInstruction ? Arrays.copyOf(addresses, 1) : addresses;
    }

    /** Compares two texts or numbers; {@code at} is null where the place does not matter. */
    void same(Coordinate at, String what, Object expected, Object actual) {
        findings.same(group.name(), at, what, expected, actual);
    }

    /** Compares addresses, and shows those around the first difference. */
    void sameAddresses(Coordinate at, String what, int[] expected, int[] actual) {
        int first = Arrays.mismatch(expected, actual);
        if (first < 0) {
            return;
        }
        findings.failure(
                group.name(),
                at.toString(),
                what,
                "%d expected, got %d; from the %d. on expected %s, got %s, bits %s differ"
                        .formatted(
                                expected.length,
                                actual.length,
                                first + 1,
                                hex(expected, first),
                                hex(actual, first),
                                first < Math.min(expected.length, actual.length)
                                        ? hex(expected[first] ^ actual[first])
                                        : "all"));
    }

    private static List<String> hex(int[] words, int from) {
        return Arrays.stream(words, Math.min(from, words.length), Math.min(from + SHOWN, words.length))
                .mapToObj(RecordedGroup::hex)
                .toList();
    }

    /** A word with all its digits. */
    static String hex(int word) {
        return "0x%08x".formatted(word);
    }

    /** Recorded words. */
    static int[] words(JsonNode array) {
        return array.valueStream().mapToInt(word -> (int) word.asLong()).toArray();
    }
}
