package org.neckar.hal.serial;

import java.util.List;
import java.util.stream.IntStream;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterField;
import org.neckar.hal.register.RegisterMap;

/**
 * A register container as content: one column per record component.
 *
 * @param <C> coordinates of the container
 * @param <T> the container
 */
public final class RegisterContent<C extends Coordinate, T extends Container<C>> extends ContentType<C, T> {
    private final RegisterMap<C, T> map;

    private RegisterContent(RegisterMap<C, T> map) {
        super(map.name(), map.coordinates(), fields(map));
        this.map = map;
    }

    /** The content type of a register container. */
    public static <C extends Coordinate, T extends Container<C>> RegisterContent<C, T> of(RegisterMap<C, T> map) {
        return new RegisterContent<>(map);
    }

    private static List<SerialField> fields(RegisterMap<?, ?> map) {
        return map.fields().stream()
                .map(field -> new SerialField(
                        map.name(),
                        SerialField.pathOf(field.name()),
                        field.size(),
                        field.isList(),
                        field.valueType(),
                        field.min(),
                        field.max(),
                        field.meaning()))
                .toList();
    }

    @Override
    protected long[][] columnsOf(T container) {
        return map.fields().stream()
                .map(field -> IntStream.range(0, field.size())
                        .mapToLong(element -> field.valueOf(container, element))
                        .toArray())
                .toArray(long[][]::new);
    }

    @Override
    protected T valueOf(long[][] columns) {
        List<RegisterField> fields = map.fields();
        return map.fromValues((field, element) -> columns[fields.indexOf(field)][element]);
    }

    @Override
    public void forEachRegister(C at, T container, RegisterSink sink) {
        map.encode(container);
        sink.put(at, container);
    }
}
