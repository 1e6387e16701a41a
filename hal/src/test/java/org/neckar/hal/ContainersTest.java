package org.neckar.hal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neckar.fisch.NeckarException;
import org.neckar.hal.register.Container;
import org.neckar.hal.register.Register;

class ContainersTest {
    @Test
    void shouldListEveryContainerOnce() throws IOException, URISyntaxException, ClassNotFoundException {
        Set<String> existing = new TreeSet<>();
        for (String name : classNames()) {
            if (Class.forName(name).isAnnotationPresent(Register.class)) {
                existing.add(name);
            }
        }
        assertEquals(
                existing, Containers.all().stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(existing.size(), Containers.all().size());
    }

    @Test
    void shouldFindEveryContainerAtTheCoordinatesItIsMadeFor() {
        for (Class<? extends Container<?>> type : Containers.all()) {
            assertEquals(
                    coordinateArgument(type), type.getAnnotation(Register.class).at(), type::getName);
        }
    }

    @Test
    void shouldRefuseUnknownNames() {
        assertThrows(NeckarException.class, () -> Containers.named("NeuronConfigs"));
    }

    private static Object coordinateArgument(Class<?> container) {
        return Arrays.stream(container.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == Container.class)
                .map(type -> type.getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> classNames() throws IOException, URISyntaxException {
        Path root = Path.of(Containers.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("-info"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .collect(Collectors.toSet());
        }
    }
}
