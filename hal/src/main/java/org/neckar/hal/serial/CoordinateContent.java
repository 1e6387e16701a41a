package org.neckar.hal.serial;

import java.util.List;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;

/**
 * A coordinate as a value of its own: one column, its index; none where the place is unique.
 *
 * @param <C> the coordinate
 */
public final class CoordinateContent<C extends Coordinate> extends SerialType<C> {
    private static final ClassValue<CoordinateContent<?>> TYPES = new ClassValue<>() {
        @Override
        protected CoordinateContent<?> computeValue(Class<?> type) {
            return new CoordinateContent<>(CoordinateType.of(type.asSubclass(Coordinate.class)));
        }
    };

    private final CoordinateType<C> type;

    private CoordinateContent(CoordinateType<C> type) {
        super(type.name(), fields(type));
        this.type = type;
    }

    /** The content of a coordinate type. */
    @SuppressWarnings("unchecked") // the ClassValue computes the entry for exactly this class
    public static <C extends Coordinate> CoordinateContent<C> of(CoordinateType<C> type) {
        return (CoordinateContent<C>) TYPES.get(type.type());
    }

    private static List<SerialField> fields(CoordinateType<?> type) {
        return type.type().getRecordComponents().length == 0
                ? List.of()
                : List.of(new SerialField(
                        type.name(),
                        List.of("to_enum"),
                        1,
                        false,
                        long.class,
                        type.firstIndex(),
                        type.lastIndex(),
                        "Enumeration index"));
    }

    @Override
    protected long[][] columnsOf(C at) {
        return fields().isEmpty() ? new long[0][] : new long[][] {{at.index()}};
    }

    @Override
    protected C valueOf(long[][] columns) {
        return type.at(columns.length == 0 ? 0 : columns[0][0]);
    }
}
