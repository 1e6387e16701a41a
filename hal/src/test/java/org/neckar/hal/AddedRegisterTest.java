package org.neckar.hal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neckar.hal.register.Container;

/** This room packed into a jar, with one class more: nothing else has to know of a register that is added. */
class AddedRegisterTest {
    private static final String ADDED = "AddedRegister";

    /** Takes the classes of this room from a jar, all others from where this test takes them. */
    private static final class RoomInJar extends URLClassLoader {
        private static final String FOLDER = "org/neckar/hal/";

        RoomInJar(Path jar) throws MalformedURLException {
            super(new URL[] {jar.toUri().toURL()}, RoomInJar.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.replace('.', '/').startsWith(FOLDER)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        public URL getResource(String name) {
            return name.startsWith(FOLDER) ? findResource(name) : super.getResource(name);
        }
    }

    @TempDir
    private static Path folder;

    private static URLClassLoader room;

    @BeforeAll
    static void packTheRoomWithTheAddedRegister() throws IOException {
        Path main = placeOf(Containers.class);
        Path jar = folder.resolve("hal.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(main)) {
            out.setLevel(0);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(out, main, file);
            }
            Path tests = placeOf(AddedRegister.class);
            add(out, tests, tests.resolve("org/neckar/hal/" + ADDED + ".class"));
        }
        room = new RoomInJar(jar);
    }

    @AfterAll
    static void close() throws IOException {
        room.close();
    }

    @Test
    void shouldBeFoundByTheScanOfAJar() throws ReflectiveOperationException {
        List<String> names = ((List<?>) invoke(null, containers(), "all"))
                .stream().map(type -> ((Class<?>) type).getSimpleName()).toList();
        assertTrue(names.contains(ADDED), names::toString);
        assertEquals(Containers.all().size() + 1, names.size());
    }

    @Test
    void shouldBeEncodedAndDescribedByItsDeclarationAlone() throws ReflectiveOperationException {
        Class<?> type = Class.forName(AddedRegister.class.getName(), true, room);
        Object map = containers().getMethod("named", String.class).invoke(null, ADDED);
        Object register = type.getConstructor(int.class, boolean.class).newInstance(9, true);
        Class<?> container = Class.forName(Container.class.getName(), true, room);

        assertArrayEquals(new int[] {0x91}, (int[])
                map.getClass().getMethod("encode", container).invoke(map, register));
        assertEquals("A register that was added", invoke(map, map.getClass(), "meaning"));
        assertEquals(
                "[AddedRegister.level, AddedRegister.enable]",
                invoke(map, map.getClass(), "fields").toString());
    }

    private static Class<?> containers() throws ClassNotFoundException {
        return Class.forName(Containers.class.getName(), true, room);
    }

    private static Object invoke(Object target, Class<?> type, String method) throws ReflectiveOperationException {
        return type.getMethod(method).invoke(target);
    }

    private static void add(JarOutputStream out, Path root, Path file) throws IOException {
        out.putNextEntry(new JarEntry(root.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, out);
        out.closeEntry();
    }

    private static Path placeOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
