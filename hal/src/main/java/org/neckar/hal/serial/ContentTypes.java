package org.neckar.hal.serial;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.Containers;

/** A catalogue of kinds of content by name. Immutable and thread-safe. */
public final class ContentTypes {
    private static final ContentTypes REGISTERS = new ContentTypes(Containers.types().stream()
            .<ContentType<?, ?>>map(ContainerContent::of)
            .toList());

    private final Map<String, ContentType<?, ?>> byName = new LinkedHashMap<>();

    private ContentTypes(List<ContentType<?, ?>> types) {
        for (ContentType<?, ?> type : types) {
            if (byName.put(type.name(), type) != null) {
                throw new NeckarException(Recovery.BUG, "two kinds of content are called " + type.name());
            }
        }
    }

    /** All register containers and blocks of memory. */
    public static ContentTypes registers() {
        return REGISTERS;
    }

    /** This catalogue and more kinds of content behind it. */
    public ContentTypes and(Collection<? extends ContentType<?, ?>> more) {
        return new ContentTypes(
                Stream.concat(byName.values().stream(), more.stream()).toList());
    }

    /** All kinds in the order of the catalogue. */
    public List<ContentType<?, ?>> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The kind of a name in the field's notation.
     *
     * @throws NeckarException when there is none of this name
     */
    public ContentType<?, ?> named(String name) {
        ContentType<?, ?> type = byName.get(name);
        if (type == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT,
                    "container '%s': unknown; names are like NeuronConfig or CapMemCell".formatted(name));
        }
        return type;
    }
}
