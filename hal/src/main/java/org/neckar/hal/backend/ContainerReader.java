package org.neckar.hal.backend;

import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.fisch.instruction.Response;
import org.neckar.fisch.ut.WordBuffer;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.Access;
import org.neckar.hal.register.Backend;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.RegisterMap;

/** Reads of containers: what to send, and how the responses become the container. */
public final class ContainerReader {
    private ContainerReader() {}

    /** Appends a read over the default back end; see {@link #read(WordBuffer, Class, Coordinate, Backend)}. */
    public static <C extends Coordinate, T extends Container<C>> ReadPlan<C, T> read(
            WordBuffer out, Class<T> type, C at) {
        return read(out, type, at, RegisterMap.of(type).defaultBackend());
    }

    /**
     * Appends a read of all words of a container, in their order.
     *
     * @return which responses follow and how they are decoded
     * @throws NeckarException ({@link Recovery#FIX_INPUT}) if the container or the back end can only be written, or the
     *     container does not exist on the back end
     */
    public static <C extends Coordinate, T extends Container<C>> ReadPlan<C, T> read(
            WordBuffer out, Class<T> type, C at, Backend backend) {
        RegisterMap<C, T> map = RegisterMap.of(type);
        int[] addresses = map.addresses(at, backend);
        if (map.access() == Access.WRITE_ONLY || backend.access() == Access.WRITE_ONLY) {
            throw refused(map, backend);
        }
        Response response = BackendWords.readColumn(out, backend, addresses, 0, addresses.length);
        return new ReadPlan<>(map, at, response);
    }

    private static NeckarException refused(RegisterMap<?, ?> map, Backend backend) {
        String allowed = map.access() == Access.WRITE_ONLY
                ? "writes"
                : "reads over "
                        + map.backends().stream()
                                .filter(other -> other.access() != Access.WRITE_ONLY)
                                .map(Backend::fieldName)
                                .toList();
        return new NeckarException(
                Recovery.FIX_INPUT,
                "%s: read over %s refused (allowed %s)".formatted(map.name(), backend.fieldName(), allowed));
    }
}
