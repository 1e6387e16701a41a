package org.neckar.lola.composite;

import java.util.List;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.serial.ContentType;
import org.neckar.hal.serial.RegisterSink;
import org.neckar.hal.serial.SerialField;

/**
 * A composite as content: one column per name; the dots of a name are groups.
 *
 * @param <C> the coordinates at which the composite exists
 */
public final class CompositeContent<C extends Coordinate> extends ContentType<C, FieldValues> {
    private final Composite<C> composite;

    private CompositeContent(Composite<C> composite) {
        super(composite.name(), composite.coordinates(), fields(composite));
        this.composite = composite;
    }

    /** The content type of a composite. */
    public static <C extends Coordinate> CompositeContent<C> of(Composite<C> composite) {
        return new CompositeContent<>(composite);
    }

    private static List<SerialField> fields(Composite<?> composite) {
        return composite.fields().stream()
                .map(field -> new SerialField(
                        composite.name(),
                        SerialField.pathOf(field.name()),
                        field.size(),
                        field.size() > 1,
                        field.valueType(),
                        field.min(),
                        field.max(),
                        field.meaning()))
                .toList();
    }

    /** The composite. */
    public Composite<C> composite() {
        return composite;
    }

    @Override
    protected long[][] columnsOf(FieldValues values) {
        return composite.fields().stream()
                .map(field -> values.column(field.name()))
                .toArray(long[][]::new);
    }

    @Override
    protected FieldValues valueOf(long[][] columns) {
        FieldValues values = composite.zeros();
        for (int field = 0; field < columns.length; field++) {
            long[] column = columns[field];
            System.arraycopy(
                    column, 0, values.column(composite.fields().get(field).name()), 0, column.length);
        }
        return values;
    }

    @Override
    public void forEachRegister(C at, FieldValues values, RegisterSink sink) {
        composite.registers(at, composite.encode(values), 0, sink);
    }
}
