package org.neckar.hal.register;

import org.neckar.hal.coordinate.Coordinate;

/**
 * A {@link RegisterGroup} whose content is a {@link Container}: a record of the {@linkplain RegisterMap register map},
 * or a {@linkplain MemoryBlock block of memory}. Immutable and thread-safe.
 *
 * @param <C> coordinates of the container
 * @param <T> the container
 */
public interface ContainerType<C extends Coordinate, T extends Container<C>> extends RegisterGroup<C> {
    /** The type of a container. */
    @SuppressWarnings("unchecked") // a block of memory belongs to the type of its class
    static <C extends Coordinate, T extends Container<C>> ContainerType<C, T> of(Class<T> type) {
        return MemoryBlock.class.isAssignableFrom(type)
                ? (ContainerType<C, T>) BlockType.of(type.asSubclass(MemoryBlock.class))
                : RegisterMap.of(type);
    }

    /** The type of a container. */
    @SuppressWarnings("unchecked") // the class of a container is that of its type
    static <C extends Coordinate, T extends Container<C>> ContainerType<C, T> of(T container) {
        return of((Class<T>) container.getClass());
    }

    /** The container class. */
    Class<T> type();

    /** The container with every field at its default, as large as the place. */
    T initial(C at);

    /** The values of all fields of a container. */
    FieldValues values(T container);

    /**
     * The container with the given values of all its fields.
     *
     * @throws org.neckar.fisch.NeckarException when a number is out of range, naming container, field, value and range
     */
    T container(FieldValues values);

    /**
     * Writes the words of a container as they are sent to one place into {@code words}, and which of their bytes are
     * written into {@code byteEnables}. Both hold at least {@link #words} elements; enable bit k stands for bits 8k+7
     * to 8k.
     *
     * @throws org.neckar.fisch.NeckarException when a field is out of range, naming container, field, value and range,
     *     or when the container has not the size of the place
     */
    void encodeAt(C at, T container, int[] words, int[] byteEnables);

    /**
     * The container that was read at one place. Bits outside the fields are ignored.
     *
     * @throws org.neckar.fisch.NeckarException when stored bits are outside the range of their field
     */
    T decodeAt(C at, int[] words, int offset);
}
