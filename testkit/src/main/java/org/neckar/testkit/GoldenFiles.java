package org.neckar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts kept in files: {@code src/test/resources/<package of the test>/<name>}. With
 * {@code -Dneckar.golden=update} a differing file is rewritten instead of failing, to be looked at in the diff.
 */
public final class GoldenFiles {
    /** Name of the system property that, set to {@code update}, rewrites the files. */
    static final String MODE_PROPERTY = "neckar.golden";

    private GoldenFiles() {}

    /**
     * Compares a text with the file.
     *
     * @param test class of the test, which names the folder
     * @param name file name, for example {@code relay-trace.txt}
     * @param actual the text that was made
     */
    public static void check(Class<?> test, String name, String actual) {
        check(folderOf(test).resolve(name), actual, "update".equals(System.getProperty(MODE_PROPERTY)));
    }

    static void check(Path file, String actual, boolean update) {
        try {
            if (update) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            } else if (Files.exists(file)) {
                assertEquals(Files.readString(file), actual, () -> "differs from " + file + "; " + remedy());
            } else {
                fail("golden file missing: " + file + "; " + remedy());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("golden file " + file, e);
        }
    }

    private static String remedy() {
        return "-D" + MODE_PROPERTY + "=update writes it";
    }

    /** Surefire and IDEs both compile a module's tests into {@code <module>/target/test-classes}. */
    private static Path folderOf(Class<?> test) {
        try {
            var classes = Path.of(
                    test.getProtectionDomain().getCodeSource().getLocation().toURI());
            var module = classes.getParent().getParent();
            return module.resolve("src/test/resources")
                    .resolve(test.getPackageName().replace('.', '/'));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("golden file: no folder for " + test, e);
        }
    }
}
