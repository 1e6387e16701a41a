package org.neckar.lola;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.Containers;
import org.neckar.hal.coordinate.Coordinate;
import org.neckar.hal.register.ContainerType;
import org.neckar.hal.register.RegisterGroup;
import org.neckar.lola.composite.Composite;

/**
 * Everything that can be read and written as one: the containers of the register map, blocks of memory, and composites.
 * The register manual, the command line and the comparison with recorded encodings walk this list.
 */
public final class RegisterGroups {
    private static final Map<String, RegisterGroup<?>> BY_NAME = byName();

    private RegisterGroups() {}

    private static Map<String, RegisterGroup<?>> byName() {
        Map<String, RegisterGroup<?>> groups = new LinkedHashMap<>();
        for (ContainerType<?, ?> type : Containers.types()) {
            groups.put(type.name(), type);
        }
        for (Composite<?> composite : LogicalContainers.all()) {
            if (groups.put(composite.name(), composite) != null) {
                throw new NeckarException(Recovery.BUG, composite.name() + ": two groups of this name");
            }
        }
        return Collections.unmodifiableMap(groups);
    }

    /** All groups: containers by topic, then composites. */
    public static List<RegisterGroup<?>> all() {
        return List.copyOf(BY_NAME.values());
    }

    /**
     * The group of a name in the field's notation.
     *
     * @throws NeckarException when there is none of this name
     */
    public static RegisterGroup<?> named(String name) {
        RegisterGroup<?> group = BY_NAME.get(name);
        if (group == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "container '%s': unknown; names are like NeuronConfig".formatted(name));
        }
        return group;
    }

    /** A group whose coordinates are not known at compile time: only its own coordinate type makes its places. */
    @SuppressWarnings("unchecked") // places are made by the coordinate type of the same group
    public static RegisterGroup<Coordinate> atAnyPlace(RegisterGroup<?> group) {
        return (RegisterGroup<Coordinate>) group;
    }
}
