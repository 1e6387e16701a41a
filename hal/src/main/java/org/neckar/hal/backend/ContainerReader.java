package org.neckar.hal.backend;

import java.util.function.Function;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.ContainerType;
import org.neckar.hal.register.FieldValues;
import org.neckar.hal.register.RegisterGroup;

/** Reads of containers: what to send, and how the responses become the container. */
public final class ContainerReader {
    private ContainerReader() {}

    /** Appends a read over the default back end; see {@link #read(WordBuffer, Class, Coordinate, Backend)}. */
    public static <C extends Coordinate, T extends Container<C>> ReadPlan<T> read(WordBuffer out, Class<T> type, C at) {
        return read(out, type, at, ContainerType.of(type).defaultBackend());
    }

    /**
     * Appends a read of all words of a container, in their order.
     *
     * @return which responses follow and how they are decoded
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the container or the back end can only be written, or the
     *     container does not exist on the back end
     */
    public static <C extends Coordinate, T extends Container<C>> ReadPlan<T> read(
            WordBuffer out, Class<T> type, C at, Backend backend) {
        ContainerType<C, T> container = ContainerType.of(type);
        return read(out, container, at, backend, words -> container.decodeAt(at, words, 0));
    }

    /**
     * Appends a read of all words of a group of registers, in their order.
     *
     * @return which responses follow, and how they become the values of its fields
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the group or the back end can only be written, or the
     *     group is not reached over the back end
     */
    public static <C extends Coordinate> ReadPlan<FieldValues> read(
            WordBuffer out, RegisterGroup<C> group, C at, Backend backend) {
        return read(out, group, at, backend, words -> group.decodeValues(at, words));
    }

    private static <C extends Coordinate, T> ReadPlan<T> read(
            WordBuffer out, RegisterGroup<C> group, C at, Backend backend, Function<int[], T> decoding) {
        int[] addresses = group.addresses(at, backend);
        if (!group.isReadableOver(backend)) {
            throw refused(group, backend);
        }
        Response response = BackendWords.readColumn(out, backend, addresses, 0, addresses.length);
        return new ReadPlan<>(new ReadTarget.Registers<>(group, at, backend), addresses.length, response, decoding);
    }

    private static NeckarException refused(RegisterGroup<?> group, Backend backend) {
        String allowed = group.access() == Access.WRITE_ONLY
                ? "writes"
                : "reads over "
                        + group.backends().stream()
                                .filter(other -> other.access() != Access.WRITE_ONLY)
                                .map(Backend::fieldName)
                                .toList();
        return new NeckarException(
                Recovery.FIX_INPUT,
                "%s: read over %s refused (allowed %s)".formatted(group.name(), backend.fieldName(), allowed));
    }
}
