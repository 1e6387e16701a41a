package org.neckar.lola.serial;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.cocolist.CocolistEntry;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.coordinate.IntervalCoordinate;
import org.neckar.hal.register.GroupField;
import org.neckar.hal.serial.ContentType;
import org.neckar.hal.serial.SerialField;
import org.neckar.hal.serial.SerialType;

/** Content drawn by chance, with many values at the ends of their ranges. */
final class RandomContent {
    private static final int MOST_VALUES_OF_ANY_SIZE = 20;

    private RandomContent() {}

    static <T> T of(SerialType<T> type, RandomGenerator random) {
        return type.fromColumns(type.fields().stream()
                .map(field -> column(field, size(field, random), random))
                .toArray(long[][]::new));
    }

    private static int size(SerialField field, RandomGenerator random) {
        return field.size() == SerialField.ANY_SIZE ? random.nextInt(1, MOST_VALUES_OF_ANY_SIZE) : field.size();
    }

    /** Content at a place; blocks of memory are short. */
    static <C extends Coordinate, T> CocolistEntry<C, T> entry(ContentType<C, T> type, RandomGenerator random) {
        C at = place(type.coordinates(), random);
        if (at instanceof IntervalCoordinate<?> interval) {
            int length = random.nextInt(1, MOST_VALUES_OF_ANY_SIZE);
            at = type.coordinates().at(at.index() - Math.max(0, interval.length() - length));
        }
        List<? extends GroupField> declared = type.group().fields(at);
        long[][] columns = new long[declared.size()][];
        for (int field = 0; field < columns.length; field++) {
            columns[field] =
                    column(type.fields().get(field), declared.get(field).size(), random);
        }
        return new CocolistEntry<>(type, at, type.fromColumns(columns));
    }

    private static long[] column(SerialField field, int size, RandomGenerator random) {
        long[] column = new long[size];
        for (int i = 0; i < size; i++) {
            column[i] = switch (random.nextInt(6)) {
                case 0 -> field.min();
                case 1 -> field.max();
                default -> random.nextLong(field.min(), field.max() + 1);
            };
        }
        return column;
    }

    /** A place; pairs of a first and a last place in the wrong order do not exist and are drawn again. */
    static <C extends Coordinate> C place(CoordinateType<C> type, RandomGenerator random) {
        while (true) {
            try {
                return type.at(random.nextLong(type.firstIndex(), type.lastIndex() + 1));
            } catch (NeckarException e) {
                assertTrue(e.getMessage().contains("first <= last"), e::getMessage);
            }
        }
    }
}
