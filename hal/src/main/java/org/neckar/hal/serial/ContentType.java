package org.neckar.hal.serial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.coordinate.CoordinateType;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.GroupField;
import org.neckar.hal.register.RegisterGroup;

/**
 * One kind of content of a coordinate: a register container, a block of memory, or a composite. A column per field of
 * its {@link RegisterGroup}. Immutable and thread-safe.
 *
 * @param <C> where the content exists
 * @param <T> the content
 */
public abstract class ContentType<C extends Coordinate, T> extends SerialType<T> {
    private final RegisterGroup<C> group;
    private final List<String> names;

    /** The kind of content that a group has. */
    protected ContentType(RegisterGroup<C> group) {
        super(group.name(), fields(group));
        this.group = group;
        names = declared(group).stream().map(GroupField::name).toList();
    }

    /** The fields; of a group that is as large as its place, only the sizes differ from place to place. */
    private static <C extends Coordinate> List<? extends GroupField> declared(RegisterGroup<C> group) {
        return group.fields(group.coordinates().initial());
    }

    private static List<SerialField> fields(RegisterGroup<?> group) {
        return declared(group).stream()
                .map(field -> new SerialField(
                        group.name(),
                        SerialField.pathOf(field.name()),
                        group.hasSizeOfPlace() ? SerialField.ANY_SIZE : field.size(),
                        field.isList(),
                        field.valueType(),
                        field.min(),
                        field.max(),
                        field.meaning()))
                .toList();
    }

    /** What is declared of the content. */
    public final RegisterGroup<C> group() {
        return group;
    }

    /** Where the content exists. */
    public final CoordinateType<C> coordinates() {
        return group.coordinates();
    }

    /** The content as values of its fields, not to be changed. */
    public abstract FieldValues values(T content);

    /**
     * The content that has these values.
     *
     * @throws NeckarException when a number is out of range, naming type, field, value and range
     */
    public abstract T content(FieldValues values);

    @Override
    protected final long[][] columnsOf(T content) {
        FieldValues values = values(content);
        return names.stream().map(values::column).toArray(long[][]::new);
    }

    @Override
    protected final T valueOf(long[][] columns) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (int field = 0; field < columns.length; field++) {
            sizes.put(names.get(field), columns[field].length);
        }
        FieldValues values = new FieldValues(name(), sizes);
        for (int field = 0; field < columns.length; field++) {
            System.arraycopy(columns[field], 0, values.column(names.get(field)), 0, columns[field].length);
        }
        return content(values);
    }

    /**
     * Refuses content that is not as large as its place.
     *
     * @throws NeckarException naming field, place and both sizes
     */
    public final void checkSize(C at, T content) {
        if (!group.hasSizeOfPlace()) {
            return;
        }
        FieldValues values = values(content);
        for (GroupField field : group.fields(at)) {
            int size = values.size(field.name());
            if (size != field.size()) {
                throw new NeckarException(
                        Recovery.FIX_INPUT,
                        "%s.%s: %d values at %s (allowed %d, one per cell of the interval)"
                                .formatted(this, field.name(), size, at, field.size()));
            }
        }
    }

    /**
     * Hands out every container of the content with its place, in write order.
     *
     * @throws NeckarException when a field is out of range, before anything is handed out
     */
    public abstract void forEachRegister(C at, T content, RegisterSink sink);
}
