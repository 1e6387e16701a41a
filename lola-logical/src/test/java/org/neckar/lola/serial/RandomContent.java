package org.neckar.lola.serial;

import java.util.random.RandomGenerator;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.serial.SerialField;
import org.neckar.hal.serial.SerialType;

/** Content drawn by chance, with many values at the ends of their ranges. */
final class RandomContent {
    private static final int MOST_VALUES_OF_ANY_SIZE = 20;

    private RandomContent() {}

    static <T> T of(SerialType<T> type, RandomGenerator random) {
        return type.fromColumns(
                type.fields().stream().map(field -> column(field, random)).toArray(long[][]::new));
    }

    private static long[] column(SerialField field, RandomGenerator random) {
        int size = field.size() == SerialField.ANY_SIZE ? random.nextInt(MOST_VALUES_OF_ANY_SIZE) : field.size();
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

    static <C extends Coordinate> C place(CoordinateType<C> type, RandomGenerator random) {
        return type.at(random.nextInt(type.min(), type.max() + 1));
    }
}
