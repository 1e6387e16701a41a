package org.neckar.hal.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.testkit.Seeds;

/** What holds for every container, by its declaration alone. */
class RegisterMapProperties {
    /** Containers that lose something on purpose: the debug cell is not stored while the debug output is off. */
    private static final Set<String> FORGETFUL = Set.of("CapMemBlockConfig");

    @Seeds(30)
    void shouldDecodeWhatItEncoded(RandomGenerator random) {
        forEachContainer(map -> {
            Container<Coordinate> container = random(map, random);
            Coordinate at = map.coordinates()
                    .at(random.nextInt(
                            map.coordinates().min(), map.coordinates().max() + 1));
            int[] words = new int[map.words()];
            int[] byteEnables = new int[map.words()];
            map.encodeAt(at, container, words, byteEnables);
            Container<Coordinate> decoded = map.decodeWritten(at, words, byteEnables);
            assertArrayEquals(map.encode(container), map.encode(decoded), map::name);
            if (!FORGETFUL.contains(map.name())) {
                assertEquals(container, decoded);
            }
        });
    }

    @Seeds(30)
    void shouldChangeOnlyTheBitsOfTheChangedElement(RandomGenerator random) {
        forEachContainer(map -> map.fields().forEach(field -> {
            int element = random.nextInt(field.size());
            Container<Coordinate> before = random(map, random);
            long value = field.valueOf(before, element);
            long other = value == field.min() ? field.max() : field.min();
            Container<Coordinate> after = with(map, before, field, element, other);
            int[] difference = difference(plainWords(map, before), plainWords(map, after));
            int[] mask = mask(map, field.placements().get(element));
            assertArrayEquals(
                    new int[difference.length],
                    IntStream.range(0, difference.length)
                            .map(word -> difference[word] & ~mask[word])
                            .toArray(),
                    () -> field + ": bits outside its placement changed");
            assertNotEquals(0, IntStream.of(difference).reduce(0, (a, b) -> a | b), () -> field + ": no bit changed");
        }));
    }

    @Seeds(10)
    void shouldLeaveBitsWithoutFieldZero(RandomGenerator random) {
        forEachContainer(map -> {
            int[] used = new int[2 * map.words()];
            map.fields().forEach(field -> field.placements().forEach(element -> merge(used, mask(map, element))));
            map.fixedBits().forEach(fixed -> merge(used, mask(map, placement(fixed))));
            int[] words = plainWords(map, random(map, random));
            for (int word = 0; word < words.length; word++) {
                int index = word;
                assertEquals(0, words[word] & ~used[word], () -> map + ": unused bits of word " + index);
            }
        });
    }

    @Test
    void shouldGiveEveryBitToOneFieldAtMost() {
        forEachContainer(map -> {
            int[] used = new int[2 * map.words()];
            map.fixedBits().forEach(fixed -> merge(used, mask(map, placement(fixed))));
            for (RegisterField field : map.fields()) {
                for (BitPlacement element : field.placements()) {
                    int[] mask = mask(map, element);
                    for (int word = 0; word < used.length; word++) {
                        assertEquals(0, used[word] & mask[word], () -> field + ": shares bits with another field");
                    }
                    merge(used, mask);
                }
            }
        });
    }

    @Test
    void shouldRefuseValuesOutOfRangeByName() {
        forEachContainer(map -> map.fields().stream()
                .filter(field -> field.valueType() == int.class || field.valueType() == Integer.class)
                .forEach(field -> {
                    assertRefused(map, field, field.min() - 1);
                    assertRefused(map, field, field.max() + 1);
                }));
    }

    @Test
    void shouldTellAMeaningForEveryFieldAndContainer() {
        forEachContainer(map -> {
            assertTrue(!map.meaning().isBlank(), map::name);
            map.fields().forEach(field -> assertTrue(!field.meaning().isBlank(), field::toString));
        });
    }

    private static void assertRefused(
            RegisterMap<Coordinate, Container<Coordinate>> map, RegisterField field, long value) {
        if (value != (int) value) {
            return;
        }
        Object[] components =
                map.fields().stream().map(RegisterField::initialValue).toArray();
        Object wrong = (int) value;
        components[map.fields().indexOf(field)] = field.isList() ? repeated(wrong, field.size()) : wrong;
        Container<Coordinate> container = map.construct(components);
        NeckarException refused = assertThrows(NeckarException.class, () -> map.encode(container), field::toString);
        assertTrue(refused.getMessage().contains(field.toString()), refused::getMessage);
        assertTrue(refused.getMessage().contains("" + value), refused::getMessage);
    }

    private static List<Object> repeated(Object value, int times) {
        return IntStream.range(0, times).mapToObj(_ -> value).toList();
    }

    private static Container<Coordinate> random(
            RegisterMap<Coordinate, Container<Coordinate>> map, RandomGenerator random) {
        return map.fromValues((field, _) -> switch (random.nextInt(6)) {
            case 0 -> field.min();
            case 1 -> field.max();
            default -> random.nextLong(field.min(), field.max() + 1);
        });
    }

    private static Container<Coordinate> with(
            RegisterMap<Coordinate, Container<Coordinate>> map,
            Container<Coordinate> container,
            RegisterField changed,
            int changedElement,
            long value) {
        return map.fromValues((field, element) ->
                field == changed && element == changedElement ? value : field.valueOf(container, element));
    }

    /** The words before the code of the container, followed by their byte enables. */
    private static int[] plainWords(
            RegisterMap<Coordinate, Container<Coordinate>> map, Container<Coordinate> container) {
        int[] words = new int[2 * map.words()];
        int[] byteEnables = new int[map.words()];
        map.placeFields(container, words, 0, byteEnables);
        System.arraycopy(byteEnables, 0, words, map.words(), map.words());
        return words;
    }

    private static int[] difference(int[] a, int[] b) {
        return IntStream.range(0, a.length).map(word -> a[word] ^ b[word]).toArray();
    }

    private static int[] mask(RegisterMap<?, ?> map, BitPlacement element) {
        int[] mask = new int[2 * map.words()];
        element.pieces().forEach(piece -> mask[piece.word() + (piece.byteEnable() ? map.words() : 0)] |= piece.mask());
        return mask;
    }

    private static BitPlacement placement(Fixed fixed) {
        return BitPlacement.parseElements(fixed.value(), "fixed bits").getFirst();
    }

    private static void merge(int[] used, int[] mask) {
        for (int word = 0; word < used.length; word++) {
            used[word] |= mask[word];
        }
    }

    @SuppressWarnings("unchecked") // properties use the coordinates of the same map only
    private static void forEachContainer(Consumer<RegisterMap<Coordinate, Container<Coordinate>>> property) {
        Containers.all()
                .forEach(
                        type -> property.accept((RegisterMap<Coordinate, Container<Coordinate>>) Containers.map(type)));
    }
}
