package org.neckar.hal.serial;

import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.ContainerType;
import org.neckar.hal.register.FieldValues;

/**
 * A container as content: one column per record component, or all cells of a block of memory in one column.
 *
 * @param <C> coordinates of the container
 * @param <T> the container
 */
public final class ContainerContent<C extends Coordinate, T extends Container<C>> extends ContentType<C, T> {
    private static final ClassValue<ContainerContent<?, ?>> TYPES = new ClassValue<>() {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // of() has checked the pairing of container and coordinates
        protected ContainerContent<?, ?> computeValue(Class<?> type) {
            return new ContainerContent(ContainerType.of((Class) type));
        }
    };

    private final ContainerType<C, T> type;

    private ContainerContent(ContainerType<C, T> type) {
        super(type);
        this.type = type;
    }

    /** The content type of a container. */
    @SuppressWarnings("unchecked") // the ClassValue computes the entry for exactly this class
    public static <C extends Coordinate, T extends Container<C>> ContainerContent<C, T> of(ContainerType<C, T> type) {
        return (ContainerContent<C, T>) TYPES.get(type.type());
    }

    @Override
    public FieldValues values(T container) {
        return type.values(container);
    }

    @Override
    public T content(FieldValues values) {
        return type.container(values);
    }

    @Override
    public void forEachRegister(C at, T container, RegisterSink sink) {
        int words = type.words(at);
        type.encodeAt(at, container, new int[words], new int[words]);
        sink.put(at, container);
    }
}
