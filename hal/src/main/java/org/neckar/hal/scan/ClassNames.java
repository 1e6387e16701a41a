package org.neckar.hal.scan;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.neckar.fisch.NeckarException;
import org.neckar.fisch.Recovery;

/** Names of the classes that stand beside a class, read from the folder or jar it comes from; loads none of them. */
public final class ClassNames {
    private static final String SUFFIX = ".class";

    private ClassNames() {}

    /**
     * The full names of all top-level classes in the package of a class and in the packages below it, sorted.
     *
     * @throws NeckarException when the folder or jar cannot be read
     */
    public static List<String> below(Class<?> anchor) {
        try {
            Path place = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            String folder = anchor.getPackageName().replace('.', '/') + "/";
            return Files.isDirectory(place) ? inFolder(place, folder) : inJar(place, folder);
        } catch (IOException | URISyntaxException e) {
            throw new NeckarException(
                    Recovery.BUG,
                    "classes of package %s: cannot be listed: %s".formatted(anchor.getPackageName(), e.getMessage()),
                    e);
        }
    }

    private static List<String> inFolder(Path root, String folder) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder), FileVisitOption.FOLLOW_LINKS)) {
            return classes(files.map(file -> root.relativize(file).toString().replace('\\', '/')));
        }
    }

    private static List<String> inJar(Path jar, String folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return classes(file.stream().map(ZipEntry::getName).filter(name -> name.startsWith(folder)));
        }
    }

    private static List<String> classes(Stream<String> files) {
        return files.filter(file -> file.endsWith(SUFFIX) && !file.contains("$") && !file.contains("-info"))
                .map(file -> file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'))
                .sorted()
                .toList();
    }
}
