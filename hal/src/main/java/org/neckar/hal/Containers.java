package org.neckar.hal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;
import org.neckar.hal.register.Cells;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.ContainerType;
import org.neckar.hal.register.MemoryBlock;
import org.neckar.hal.register.Register;
import org.neckar.hal.register.RegisterMap;
import org.neckar.hal.scan.ClassNames;

/**
 * All containers: the register manual, the command line, the chip model and the tests walk them. A record with
 * {@link Register}, or a block of memory with {@link Cells}, in a package below this one belongs to them by being
 * there.
 */
public final class Containers {
    /** Packages below this one without containers; not reading them saves half of the time. */
    private static final List<String> WITHOUT_CONTAINERS =
            List.of("coordinate", "register", "json", "protobuf", "serial");

    private static final List<Class<? extends Container<?>>> ALL = new ArrayList<>();
    private static final List<Class<? extends MemoryBlock<?>>> BLOCKS = new ArrayList<>();

    static {
        ClassNames.below(Containers.class).stream()
                .filter(Containers::mayBeContainer)
                .map(Containers::load)
                .sorted(Comparator.comparing(Class::getName))
                .forEach(Containers::add);
    }

    private static final Map<String, Class<? extends Container<?>>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private Containers() {}

    /** Looks for the name of the annotations in the class file, so that no other class is loaded. */
    private static boolean mayBeContainer(String name) {
        String inPackage = name.substring(Containers.class.getPackageName().length() + 1);
        if (WITHOUT_CONTAINERS.stream().anyMatch(other -> inPackage.startsWith(other + "."))) {
            return false;
        }
        String file = "/" + name.replace('.', '/') + ".class";
        try (InputStream in = Containers.class.getResourceAsStream(file)) {
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return bytes.contains(Register.class.descriptorString()) || bytes.contains(Cells.class.descriptorString());
        } catch (IOException e) {
            throw new NeckarException(Recovery.BUG, name + ": the class file cannot be read", e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Containers.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new NeckarException(Recovery.BUG, name + ": the class file is there, but no class", e);
        }
    }

    @SuppressWarnings("unchecked") // what has the annotations implements these interfaces, or its register map fails
    private static void add(Class<?> type) {
        if (type.isAnnotationPresent(Register.class)) {
            ALL.add((Class<? extends Container<?>>) type.asSubclass(Container.class));
        } else if (type.isAnnotationPresent(Cells.class)) {
            BLOCKS.add((Class<? extends MemoryBlock<?>>) type.asSubclass(MemoryBlock.class));
        }
    }

    /** All containers of the register map, by topic and name. */
    public static List<Class<? extends Container<?>>> all() {
        return List.copyOf(ALL);
    }

    /** The blocks of memory. */
    public static List<Class<? extends MemoryBlock<?>>> blocks() {
        return List.copyOf(BLOCKS);
    }

    /** What is known of all containers and blocks of memory. */
    public static List<ContainerType<?, ?>> types() {
        return Stream.concat(ALL.stream(), BLOCKS.stream())
                .<ContainerType<?, ?>>map(Containers::type)
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // every container pairs itself with its coordinates
    private static ContainerType<?, ?> type(Class<? extends Container<?>> type) {
        return ContainerType.of((Class) type);
    }

    /**
     * The register map of a container by its name in the field's notation.
     *
     * @throws NeckarException when there is no container of this name
     */
    public static RegisterMap<?, ?> named(String name) {
        Class<? extends Container<?>> type = BY_NAME.get(name);
        if (type == null) {
            throw new NeckarException(
                    Recovery.FIX_INPUT, "container '%s': unknown; names are like NeuronConfig".formatted(name));
        }
        return map(type);
    }

    /** The register map of a container type whose coordinates are not known at compile time. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // every container pairs itself with its coordinates
    public static RegisterMap<?, ?> map(Class<? extends Container<?>> type) {
        return RegisterMap.of((Class) type);
    }
}
