package org.neckar.lola;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.IntervalCoordinate;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.GroupField;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.hal.register.RegisterMap;
import org.neckar.lola.composite.Composite;
import org.neckar.testkit.Seeds;

/** What holds for every container, block of memory and composite, by its declaration alone. */
class RegisterGroupProperties {
    /** The longest interval that is drawn. */
    private static final int LONGEST = 100;

    /** Larger composites consist of smaller ones. */
    private static final int LARGEST_PART = 20_000;

    @Seeds(2)
    void shouldDecodeWhatItEncoded(RandomGenerator random) {
        forEachGroup(random, (group, at) -> {
            FieldValues values = random(group, at, random);
            Encoded encoded = new Encoded(group, at, values);
            FieldValues decoded = group.decodeWrittenValues(at, encoded.words, encoded.byteEnables);
            assertArrayEquals(encoded.words, new Encoded(group, at, decoded).words, group::name);
            if (!isCoded(group)) {
                assertEquals(values, decoded, group::name);
            }
        });
    }

    @Seeds(2)
    void shouldChangeExactlyTheBitsOfTheChangedValue(RandomGenerator random) {
        forEachGroup(random, (group, at) -> {
            FieldValues values = random(group, at, random);
            Encoded before = new Encoded(group, at, values);
            List<? extends GroupField> fields = group.fields(at);
            if (!fields.isEmpty() && !isCoded(group)) {
                GroupField field = fields.get(random.nextInt(fields.size()));
                int element = random.nextInt(field.size());
                long old = values.get(field.name(), element);
                values.set(field.name(), element, old == field.min() ? field.max() : field.min());
                checkOnly(name(field, element), group, at, before, new Encoded(group, at, values));
            }
        });
    }

    private static String name(GroupField field, int element) {
        return field.size() == 1 && !field.isList() ? field.name() : "%s[%d]".formatted(field.name(), element);
    }

    private static void checkOnly(
            String changed, RegisterGroup<Coordinate> group, Coordinate at, Encoded before, Encoded after) {
        Set<String> touched = new TreeSet<>();
        for (int word = 0; word < before.words.length; word++) {
            int difference = before.words[word] ^ after.words[word];
            for (int rest = difference; rest != 0; rest &= rest - 1) {
                touched.addAll(group.fieldsAt(at, word, Integer.numberOfTrailingZeros(rest)));
            }
            if (difference == 0 && before.byteEnables[word] != after.byteEnables[word]) {
                touched.add(changed); // byte enables stand beside the words
            }
        }
        assertEquals(Set.of(changed), touched, group::name);
    }

    @Seeds(1)
    void shouldRefuseValuesOutOfRangeByName(RandomGenerator random) {
        forEachGroup(random, (group, at) -> {
            boolean repeatsItsParts = group.words(at) > LARGEST_PART;
            for (GroupField field : repeatsItsParts ? List.<GroupField>of() : group.fields(at)) {
                if (!isWholeNumber(field)) {
                    int element = random.nextInt(field.size());
                    refuse(group, at, field, element, field.min() - 1);
                    refuse(group, at, field, element, field.max() + 1);
                }
            }
        });
    }

    /** Whether the range is that of a whole word or more, so that nothing is next to its ends. */
    private static boolean isWholeNumber(GroupField field) {
        return field.max() < field.min() || field.max() == Long.MAX_VALUE;
    }

    private static void refuse(
            RegisterGroup<Coordinate> group, Coordinate at, GroupField field, int element, long value) {
        FieldValues values = group.initialValues(at);
        values.set(field.name(), element, value);
        NeckarException refused =
                assertThrows(NeckarException.class, () -> new Encoded(group, at, values), () -> field.where(element));
        String message = refused.getMessage();
        assertTrue(message.startsWith(group.name() + "." + field.name()), message);
        assertTrue(message.contains(": " + value + " is out of range (allowed "), message);
    }

    @Seeds(1)
    void shouldTellAMeaningOfEveryGroupAndField(RandomGenerator random) {
        forEachGroup(random, (group, at) -> {
            assertFalse(group.meaning().isBlank(), group::name);
            group.fields(at).forEach(field -> assertFalse(field.meaning().isBlank(), () -> field.where(0)));
        });
    }

    @Seeds(1)
    void shouldHaveAsManyAddressesAsWords(RandomGenerator random) {
        forEachGroup(
                random,
                (group, at) -> group.backends()
                        .forEach(backend ->
                                assertEquals(group.words(at), group.addresses(at, backend).length, group::name)));
    }

    /** The words of a group and their byte enables. */
    private static final class Encoded {
        private final int[] words;
        private final int[] byteEnables;

        Encoded(RegisterGroup<Coordinate> group, Coordinate at, FieldValues values) {
            words = new int[group.words(at)];
            byteEnables = new int[words.length];
            group.encodeValues(at, values, words, byteEnables);
        }
    }

    /**
     * Whether a code spreads fields over the words. Of these, the configuration of a block of the parameter memory does
     * not store its debug cell while the debug output is off.
     */
    private static boolean isCoded(RegisterGroup<?> group) {
        return switch (group) {
            case RegisterMap<?, ?> map -> !map.codeRule().isEmpty();
            case Composite<?> composite ->
                composite.registers().anyMatch(part -> !part.map().codeRule().isEmpty());
            default -> false;
        };
    }

    private static FieldValues random(RegisterGroup<Coordinate> group, Coordinate at, RandomGenerator random) {
        FieldValues values = group.initialValues(at);
        for (GroupField field : group.fields(at)) {
            long[] column = values.column(field.name());
            for (int i = 0; i < column.length; i++) {
                column[i] = switch (random.nextInt(6)) {
                    case 0 -> field.min();
                    case 1 -> field.max();
                    default -> field.min() == field.max() ? field.min() : random.nextLong(field.min(), field.max() + 1);
                };
            }
        }
        return values;
    }

    private static Coordinate place(CoordinateType<Coordinate> type, RandomGenerator random) {
        Coordinate first = type.at(type.firstIndex());
        if (!(first instanceof IntervalCoordinate)) {
            return type.at(random.nextLong(type.firstIndex(), type.lastIndex() + 1));
        }
        long cells = ((IntervalCoordinate<?>) type.at(type.lastIndex())).toMax().toEnum() + 1L;
        long begin = random.nextLong(cells - LONGEST);
        return type.at(begin * cells + begin + random.nextInt(LONGEST));
    }

    private static void forEachGroup(
            RandomGenerator random, BiConsumer<RegisterGroup<Coordinate>, Coordinate> property) {
        for (RegisterGroup<?> any : RegisterGroups.all()) {
            RegisterGroup<Coordinate> group = RegisterGroups.atAnyPlace(any);
            property.accept(group, place(group.coordinates(), random));
        }
    }
}
